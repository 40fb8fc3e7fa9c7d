import { LOCAL_VOICE, NATIONAL_VOICE } from '../lexicon/place-habits.ts';
import { isWithin, unitOf } from './gazetteer.ts';
import type { Placed, Standing } from './standing.ts';

/** What the choice rests on: the story's texts (the first `heads` are headlines), its sentences, and its dateline. */
export interface Story {
  readonly texts: readonly string[];
  readonly heads: number;
  readonly sentences: number;
  readonly placed: readonly Placed[];
  /** Code of the dateline's place, or null; Beijing's datelines say only where the news was given out. */
  readonly dateline: string | null;
}

/** Which places the story as a whole is about, the most named first (in a round-up as they come), and whether it is the whole country's. */
export interface Choice {
  readonly primary: ReadonlySet<string>;
  readonly national: boolean;
}

const WORTH: Readonly<Record<Standing, number>> = {
  plain: 1,
  institution: 0.4,
  list: 0.3,
  feature: 0.4,
  macro: 0.1,
  attends: 0.05,
  venue: 0.02,
};
const HEAD_WORTH = 5;
const LEAD_WORTH = 1.5;
const LEAD_CHARS = 150;
/** A region with this share of the places named has the story for itself. */
const DOMINANT = 0.6;
/** Below this share of sentences with a place, a story with a national voice is the whole country's. */
const LOCAL_SHARE = 0.3;

/** A place seen only where it says next to nothing (a venue, an attendance list) is not what a story is about. */
const LEAST_WEIGHT = 0.2;

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;
const sum = (weights: Iterable<number>): number => [...weights].reduce((a, b) => a + b, 0);
const bump = (map: Map<string, number>, key: string, by: number): void =>
  void map.set(key, (map.get(key) ?? 0) + by);
const top = (map: ReadonlyMap<string, number>): [string, number] | null => {
  let best: [string, number] | null = null;
  for (const entry of map) if (!best || entry[1] > best[1]) best = entry;
  return best;
};

/** The place inside one province that its mentions speak of: the finest that still covers most of them. */
export function focus(
  province: string,
  weights: ReadonlyMap<string, number>,
  named: ReadonlySet<string>,
): string {
  let at = province;
  for (let level = 1; level <= 2; level++) {
    const below = new Map<string, number>();
    let here = 0;
    for (const [code, weight] of weights) {
      if (code === at) here += weight;
      else if (isWithin(code, at)) {
        const city = `${code.slice(0, 4)}00`;
        const child = at === province && unitOf(city) ? city : code;
        bump(below, child, weight);
      }
    }
    const best = top(below);
    if (!best || best[1] < DOMINANT * sum(below.values())) break;
    if (named.has(at) && ![...named].some((code) => code === best[0] || isWithin(code, best[0]))) break;
    if (best[1] <= here && !named.has(best[0])) break;
    at = best[0];
  }
  return at;
}

/** Provinces that have a paragraph of their own, each with the place that the paragraph speaks of. */
function paragraphsOf({ placed, heads }: Story): Map<string, Map<string, number>> {
  const byText = new Map<number, Map<string, number>>();
  for (const { text, code, standing } of placed) {
    if (text < heads) continue;
    const weights = byText.get(text) ?? new Map<string, number>();
    bump(weights, code, WORTH[standing]);
    byText.set(text, weights);
  }
  const owners = new Map<string, Map<string, number>>();
  for (const weights of byText.values()) {
    const provinces = new Map<string, number>();
    for (const [code, weight] of weights) bump(provinces, provinceOf(code), weight);
    const best = top(provinces);
    if (!best || best[1] < 0.75 * sum(provinces.values()) || best[1] < 0.3) continue;
    const own = owners.get(best[0]) ?? new Map<string, number>();
    for (const [code, weight] of weights) if (provinceOf(code) === best[0]) bump(own, code, weight);
    owners.set(best[0], own);
  }
  return owners;
}

/** In a round-up a province named for itself speaks for the places under it; else the one place that covers most. */
function speaksFor(province: string, weights: ReadonlyMap<string, number>): string {
  return weights.has(province) ? province : focus(province, weights, new Set());
}

function isNational(story: Story, headed: boolean): boolean {
  const { texts, heads, placed, sentences } = story;
  const head = texts.slice(0, heads).join('\n');
  const lead = texts.slice(heads).join('\n').slice(0, LEAD_CHARS);
  if (!NATIONAL_VOICE.test(headed ? head : `${head}\n${lead}`)) return false;
  const local = new Set(
    placed.filter(({ standing, text }) => standing === 'plain' && text >= heads).map((p) => p.sentence),
  );
  return local.size < LOCAL_SHARE * sentences;
}

/**
 * The provinces that act together under one name in the headlines or the lead (京津冀, 长三角), where at least two of them
 * are named for themselves as well.
 */
function allied({ placed, heads }: Story): string[] {
  const members = new Set<string>();
  const named = new Set<string>();
  for (const { text, start, code, standing } of placed) {
    if (standing !== 'macro') named.add(provinceOf(code));
    else if (text < heads || (text === heads && start < LEAD_CHARS)) members.add(provinceOf(code));
  }
  const acting = [...members].filter((province) => named.has(province));
  return acting.length >= 2 ? acting : [];
}

/** Chooses the primary places of a story. */
export function choosePrimary(story: Story): Choice {
  const { texts, heads, placed } = story;
  const weights = new Map<string, number>();
  const headed = new Set<string>();
  for (const { text, code, standing, start } of placed) {
    const inHead = text < heads;
    if (inHead && (standing === 'plain' || standing === 'list')) headed.add(code);
    const worth = inHead ? HEAD_WORTH : text === heads && start < LEAD_CHARS ? LEAD_WORTH : 1;
    bump(weights, code, worth * WORTH[standing]);
  }
  const together = allied(story);
  if (isNational(story, headed.size > 0 || together.length > 0))
    return { primary: new Set(), national: true };
  if (story.dateline && [...weights.keys()].some((code) => code === story.dateline))
    bump(weights, story.dateline, 3);

  const chosen = new Set<string>();
  const own = paragraphsOf(story);
  const provinces = new Map<string, number>();
  for (const [code, weight] of weights) bump(provinces, provinceOf(code), weight);
  const best = top(provinces);
  const byWeight = (a: string, b: string): number =>
    (provinces.get(provinceOf(b)) ?? 0) - (provinces.get(provinceOf(a)) ?? 0);
  if (together.length > 0) for (const province of together) chosen.add(province);
  else if (headed.size > 0)
    for (const province of [...new Set([...headed].map(provinceOf))].sort(byWeight))
      chosen.add(focus(province, weights, headed));
  else if (best && own.size >= 3 && best[1] < DOMINANT * sum(provinces.values()))
    for (const [province, inside] of own) chosen.add(speaksFor(province, inside));
  else if (best && best[1] >= LEAST_WEIGHT) chosen.add(focus(best[0], weights, headed));
  else if (story.dateline && LOCAL_VOICE.test(texts.slice(heads).join('\n'))) chosen.add(story.dateline);
  return { primary: chosen, national: false };
}

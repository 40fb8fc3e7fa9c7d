import type { Evidence, NamedFact, Region } from '../../corpus/article.ts';
import * as lexicon from '../lexicon/organisations.ts';
import { TITLES } from '../lexicon/people.ts';
import { bodiesIn, shortFormAfter, type BodyMention } from './bodies.ts';
import { mergeBodies, unionKey, type Body } from './body-names.ts';
import type { ExtractInput } from './input.ts';
import { Trie } from './trie.ts';

const MOST_MENTIONS = 400;
const MOST_EVIDENCE = 24;

/** Points from which a body acts in the story; a short item names few that do not. */
const ENOUGH = 2;
const ENOUGH_SHORT = 1.5;
const SHORT_CHARS = 300;
const AGAIN = 0.5;
const IN_HEADLINE = 1;

const acts = new Trie<true>();
for (const word of lexicon.ACTS.split(/\s+/)) acts.set(word, true);
const titles = new Trie<true>();
for (const word of TITLES.split(/\s+/)) titles.set(word, true);
const leading = new Set(lexicon.LEADING.split(' '));

/** What each kind is worth by itself: unions are what the paper is about, party committees stand in titles. */
const BASE: Readonly<Record<BodyMention['kind'], number>> = {
  union: 1.5,
  short: 1,
  council: 1.5,
  explained: 1,
  known: 1,
  firm: 1.5,
  party: -0.5,
  government: 0.5,
  enterprise: 1,
  public: 1,
  association: 0.75,
};

const PAUSE = /[，。；：！？、“”‘’,;:!?（）()《》的等第]/;
const MOST_ROLE = 14;

/** Whether somebody of the body follows (某某集团车间主任张三, 某某公司的网点负责人). */
function namesSomebody(text: string, end: number): boolean {
  for (let at = end; at < end + MOST_ROLE && at < text.length; at++) {
    const code = text[at] ?? '';
    if (PAUSE.test(code) && code !== '的' && code !== '第') return false;
    if (titles.longest(text, at)) return true;
  }
  return false;
}

/** How much a mention shows its body at work: by its kind, what leads to it and what it does. */
function pointsOf(text: string, { start, end, kind, placed, level }: BodyMention): number {
  let points = BASE[kind] + (placed || level !== null ? 0.5 : 0);
  if (start === 0 || /[，。；！？“”,;!?]/.test(text[start - 1] ?? '')) points += 0.5;
  else if (lexicon.ACTS_BEFORE.test(text.slice(Math.max(0, start - 4), start))) points += 0.75;
  if (shortFormAfter(text, end) !== null) return points + 2;
  if (acts.longest(text, end)) return points + 1;
  if (namesSomebody(text, end)) return points + 0.5;
  if (end >= text.length || PAUSE.test(text[end] ?? '')) return points + 0.25;
  return points - (placed && kind !== 'government' && kind !== 'association' ? 0.5 : 1);
}

/**
 * The bodies that act in a story, most mentioned first among equals in order of mention: unions of all levels and trades,
 * offices, firms, hospitals, schools, associations. Each has the fullest name that the story gives; short forms (市总,
 * 省总工会, 全总) go to the body they stand for, by the story's other names or by `regions`, the story's places.
 */
export function extractOrganisations(
  { headline, kicker, subhead, paragraphs }: ExtractInput,
  regions: readonly Region[] = [],
): NamedFact[] {
  const bodies = new Map<string, Body>();
  const aliases = new Map<string, string>();
  let left = MOST_MENTIONS;
  let length = 0;
  paragraphs.forEach(({ text, role }, paragraph) => {
    if (role === 'credit' && !/^[（(]?作者/.test(text)) return;
    length += text.length;
    for (const mention of bodiesIn(text)) {
      if (left-- <= 0) return;
      const name = text.slice(mention.start, mention.end);
      const key = mention.level === null ? (unionKey(name) ?? name) : name;
      const span: Evidence = { paragraph, start: mention.start, end: mention.end };
      const known = bodies.get(key);
      const points = pointsOf(text, mention);
      const short = shortFormAfter(text, mention.end);
      if (short) aliases.set(short, key);
      if (known) {
        known.points = Math.max(known.points, points) + AGAIN;
        known.names.set(name, (known.names.get(name) ?? 0) + 1);
        known.spans.push(span);
      } else
        bodies.set(key, {
          key,
          names: new Map([[name, 1]]),
          kind: mention.kind,
          level: mention.level,
          points,
          spans: [span],
        });
    }
  });
  const heads = [headline, kicker, subhead].join(' ');
  const enough = length < SHORT_CHARS ? ENOUGH_SHORT : ENOUGH;
  return mergeBodies([...bodies.values()], aliases, regions)
    .filter(({ name }) => !leading.has(name))
    .map((body) => ({ ...body, points: body.points + (heads.includes(body.name) ? IN_HEADLINE : 0) }))
    .filter(({ points }) => points >= enough)
    .map(({ name, spans }) => ({ name, evidence: spans.slice(0, MOST_EVIDENCE) }));
}

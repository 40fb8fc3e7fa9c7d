import type { Evidence, NamedFact, Region } from '../../corpus/article.ts';
import * as lexicon from '../lexicon/organisations.ts';
import { bodiesIn, type BodyMention } from './bodies.ts';
import type { ExtractInput } from './input.ts';
import { placeNames, unitOf } from './gazetteer.ts';
import { Trie } from './trie.ts';

const MOST_MENTIONS = 400;
const MOST_EVIDENCE = 24;
/** Points from which a body acts in the story. */
const ENOUGH = 2;
const AGAIN = 0.5;

const acts = new Trie<true>();
for (const word of lexicon.ACTS.split(/\s+/)) acts.set(word, true);

/** A body with all that the story calls it. */
interface Body {
  name: string;
  key: string;
  kind: BodyMention['kind'];
  level: BodyMention['level'];
  points: number;
  spans: Evidence[];
  full: boolean;
}

const BASE: Readonly<Record<BodyMention['kind'], number>> = {
  union: 1.5,
  short: 1,
  council: 1.5,
  known: 1,
  party: 0,
  government: 0.5,
  enterprise: 0.5,
  public: 1,
  association: 0.5,
};

/** How much a mention shows its body at work. */
function pointsOf(text: string, { start, end, kind, placed }: BodyMention): number {
  const before = text.slice(Math.max(0, start - 4), start);
  const next = text[end] ?? '';
  let points = BASE[kind] + (placed ? 0.5 : 0);
  if (lexicon.ACTS_BEFORE.test(before)) points += 0.75;
  else if (/[，。；：！？“,;:!?]?$/.test(before) && (start === 0 || /[，。；！？“,;!?]/.test(text[start - 1] ?? ''))) points += 0.5;
  if (/^[（(](?:以下)?简称/.test(text.slice(end, end + 5))) points += 2;
  else if (acts.longest(text, end)) points += 1;
  else if (next === '的' || next === '、' || /[，。；：！？,;:!?）)]/.test(next) || next === '') points += 0.25;
  else points -= 1;
  return points;
}

/** What a body is known by whatever it is called: the code of a union's place, or its name. */
function keyOf(name: string, kind: BodyMention['kind']): string {
  if (kind !== 'union' && kind !== 'short') return name;
  if (/^(?:全总|全国总工会|中华全国总工会)$/.test(name)) return 'union national';
  const match = /^(.+?)(?:总工会|总|工会)$/.exec(name);
  const place = match?.[1] ?? '';
  let codes: readonly string[] = [];
  for (let at = 0; at < place.length;) {
    const found = placeNames.longest(place, at, (one, end) => end <= place.length && one.codes.length > 0);
    if (!found) return name;
    const inner: readonly string[] = codes;
    const nested = found.value.codes.filter((code) => inner.some((outer) => code.startsWith(outer.replace(/0+$/, ''))));
    codes = nested.length ? nested : found.value.codes;
    at = found.end;
  }
  return codes.length === 1 ? `union ${codes[0] ?? ''}` : name;
}

/** The level of the place that a union's key names. */
const levelOf = (key: string): number | null => unitOf(key.slice(6))?.level ?? null;

/** Whether every character of the short name stands in the long one in order: 中国机冶建材工会. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at++;
  return at === short.length && short[0] === long[0];
}

export function extractOrganisations(input: ExtractInput, regions: readonly Region[] = []): NamedFact[] {
  void regions;
  const bodies = new Map<string, Body>();
  let left = MOST_MENTIONS;
  input.paragraphs.forEach(({ text, role }, paragraph) => {
    if (role === 'credit' && !/^[（(]?作者/.test(text)) return;
    for (const mention of bodiesIn(text)) {
      if (left-- <= 0) return;
      const name = text.slice(mention.start, mention.end);
      const key = mention.level !== null ? `level ${mention.level} ${name}` : keyOf(name, mention.kind);
      const points = pointsOf(text, mention);
      const known = bodies.get(key);
      const span = { paragraph, start: mention.start, end: mention.end };
      if (known) {
        known.points = Math.max(known.points, points) + AGAIN;
        if (known.spans.length < MOST_EVIDENCE) known.spans.push(span);
        if (mention.kind === 'union' && name.length > known.name.length) known.name = name;
      } else
        bodies.set(key, { name, key, kind: mention.kind, level: mention.level, points, spans: [span], full: true });
    }
  });
  void levelOf; void abbreviates;
  return [...bodies.values()].filter((b) => b.points >= ENOUGH).map(({ name, spans }) => ({ name, evidence: spans }));
}

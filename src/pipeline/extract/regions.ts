import type { Evidence, Region } from '../../corpus/article.ts';
import { isWithin, unitOf } from './gazetteer.ts';
import type { ExtractInput } from './input.ts';
import { findMentions } from './mentions.ts';
import { choosePrimary } from './primary.ts';
import { settle } from './settle.ts';
import { place, type Placed, type Standing } from './standing.ts';

/** A page of names (a list of delegates, a table) is no story; beyond this many mentions nothing new is learnt. */
const MOST_MENTIONS = 600;
const MOST_EVIDENCE = 24;

const provinceOf = (code: string): string => `${code.slice(0, 2)}0000`;

/** Standings that let a place into the list by themselves; a national story asks for more than a local one. */
const LISTED: readonly Standing[] = ['plain', 'feature', 'list'];
const LISTED_NATIONAL: readonly Standing[] = ['plain'];

function listed(placed: readonly Placed[], national: boolean): Placed[] {
  const standings = national ? LISTED_NATIONAL : LISTED;
  const own = placed.filter(({ standing }) => standings.includes(standing));
  const kept = own.length || national ? own : placed.filter(({ standing }) => standing !== 'venue');
  const provinces = new Set(kept.map(({ code }) => provinceOf(code)));
  return placed.filter(({ code }) => provinces.has(provinceOf(code)));
}

/**
 * The regions of a story: official names and GB/T 2260 codes, `primary` where the story as a whole is about them, primary
 * ones first and then in order of mention. Evidence lies in the paragraphs; it is empty for a place that only a headline
 * or the dateline names. Meeting venues, attendance lists and formulas are left out.
 */
export function extractRegions(input: ExtractInput): Region[] {
  const heads = [input.headline, input.kicker, input.subhead].map((head) => head ?? '');
  const texts = [...heads, ...input.paragraphs.map(({ text, role }) => (role === 'credit' ? '' : text))];
  let left = MOST_MENTIONS;
  const mentions = texts.map((text) => {
    const found = findMentions(text, left);
    left -= found.length;
    return found;
  });
  const datelineMentions = findMentions(input.dateline?.place ?? '', 4);
  const context = [...datelineMentions, ...findMentions(input.bylineRaw.slice(0, 200), 8)];
  const { placed, sentences } = place(texts, settle(texts, mentions, context), heads.length);

  const dated = datelineMentions[0]?.codes[0] ?? null;
  const dateline = dated === '110000' ? null : dated;
  const { primary, national } = choosePrimary({ texts, heads: heads.length, sentences, placed, dateline });

  const evidence = new Map<string, Evidence[]>();
  for (const code of primary) evidence.set(code, []);
  for (const { code } of listed(placed, national)) if (!evidence.has(code)) evidence.set(code, []);
  for (const { code, text, start, end } of placed) {
    if (text < heads.length) continue;
    const span = { paragraph: text - heads.length, start, end };
    const own = evidence.get(code);
    if (own && own.length < MOST_EVIDENCE) own.push(span);
  }
  for (const code of primary) {
    const own = evidence.get(code);
    if (!own || own.length) continue;
    for (const one of placed)
      if (one.text >= heads.length && isWithin(one.code, code) && own.length < MOST_EVIDENCE)
        own.push({ paragraph: one.text - heads.length, start: one.start, end: one.end });
  }
  const regions: Region[] = [];
  for (const [code, spans] of evidence) {
    const unit = unitOf(code);
    if (!unit) continue;
    const { province, city, county } = unit;
    regions.push({ code, province, city, county, primary: primary.has(code), evidence: spans });
  }
  return regions;
}

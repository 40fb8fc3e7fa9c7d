import * as lexicon from '../lexicon/organisations.ts';
import { charTable } from './chartable.ts';
import { placeNames } from './gazetteer.ts';
import { Trie } from './trie.ts';

export type BodyKind = keyof typeof lexicon.ENDS | 'known' | 'firm' | 'party' | 'explained';

/** A body as it is named in one text. */
export interface BodyMention {
  readonly start: number;
  readonly end: number;
  readonly kind: BodyKind;
  /** The short form of a level's own body (市总工会, 州总): its level from 0 (province) to 2 (county), else null. */
  readonly level: 0 | 1 | 2 | null;
  /** Begins with a place or with 中国, 国家 …; others are named by their own words. */
  readonly placed: boolean;
}

type Sign = 'break' | 'inside' | 'generic' | BodyKind;

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const signs = new Trie<Sign>();
for (const word of words(lexicon.BREAKS)) signs.set(word, 'break');
for (const word of words(lexicon.INSIDE)) signs.set(word, 'inside');
for (const [kind, list] of Object.entries(lexicon.ENDS))
  for (const word of words(list)) signs.set(word, kind as BodyKind);
for (const word of words('省委 市委 县委 区委 州委 政协 人大常委会')) signs.set(word, 'party');
for (const word of words(lexicon.KNOWN)) signs.set(word, 'known');
for (const word of words(lexicon.FIRMS)) signs.set(word, 'firm');

const generic = new Trie<true>();
for (const word of words(lexicon.GENERIC)) generic.set(word, true);
const brands = words(lexicon.BRANDS).sort((a, b) => b.length - a.length);
const NATIONAL = ['中华全国', '中国', '全国', '国家', '中央', '世界', '亚洲', '国际'];
const nationalHeads = charTable('中全国世亚');
const stops = charTable('，。；：！？、,;:!?“”‘’"《》…—|\n\t 　·');
const han = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

const MOST_NAME = 30;
const MOST_GAP = 9;

/** Whether words that qualify without naming are all there is from `start` to `end`. */
export function isGeneric(text: string, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const match = generic.longest(text, at, (_, to) => to <= end);
    if (!match) {
      if (han(text.charCodeAt(at))) return false;
      at++;
    } else at = match.end;
  }
  return true;
}

interface Start {
  readonly at: number;
  /** Where the part of the name begins that is no place. */
  readonly own: number;
  readonly placed: boolean;
}

/** Where a name begins that ends in the suffix at `end`: at its place, at 中国 …, or where the phrase does. */
function startOf(text: string, cut: number, end: number): Start {
  for (let at = cut; at < end; at++) {
    const place = placeNames.longest(text, at, (name, to) => to <= end && name.codes.length > 0);
    if (place && !(place.value.grade === 'tied' && !place.value.full)) {
      const brand = brands.find((one) => at - one.length >= cut && text.startsWith(one, at - one.length));
      let own = place.end;
      for (let next = placeNames.longest(text, own); next && next.end <= end;) {
        own = next.end;
        next = placeNames.longest(text, own);
      }
      return { at: at - (brand?.length ?? 0), own: brand ? at : own, placed: true };
    }
    if (nationalHeads[text.charCodeAt(at)] && NATIONAL.some((one) => text.startsWith(one, at)))
      return { at, own: at + 2, placed: true };
  }
  return { at: cut, own: cut, placed: false };
}

/** Kinds that a place alone makes a name of: 甘肃工会, 天津大学; 北京公司 is none. */
const NAMED_BY_PLACE: readonly BodyKind[] = ['union', 'short', 'party', 'government'];

function bodyAt(text: string, cut: number, s: number, end: number, kind: BodyKind): BodyMention | null {
  if (kind === 'known' || kind === 'firm') return { start: s, end, kind, level: null, placed: true };
  const suffix = text.slice(s, end);
  if (kind === 'short' && /[人量部体计数额值产投编量面结]/.test(text[end] ?? ' ')) return null;
  if (suffix === '全总') return { start: s, end, kind: 'short', level: null, placed: true };
  const from = Math.max(cut, s - MOST_NAME);
  const short = kind === 'short';
  const { at, own, placed } = startOf(text, from, short ? s + 1 : s);
  const level = lexicon.LEVELS[text[at] ?? ''] ?? null;
  if (!placed) {
    if (short) return s === from ? { start: s, end, kind, level: lexicon.LEVELS[suffix[0] ?? ''] ?? null, placed } : null;
    if (level !== null && at === cut && (kind === 'union' || kind === 'government' || kind === 'association')) {
      const bare = at + 1 === s;
      if (bare && suffix !== '总工会' && suffix !== '妇联') return null;
      if (!bare && kind === 'union' && isGeneric(text, at + 1, s)) return null;
      return { start: at, end, kind, level, placed };
    }
    if (kind === 'government' || kind === 'council' || kind === 'party') return null;
    if (s - at < 2 || s - at > 12 || isGeneric(text, at, s)) return null;
    return { start: at, end, kind, level: null, placed };
  }
  if (suffix === '部门' && (s - own < 2 || text.startsWith('国家', at))) return null;
  const bare = own >= s;
  if (bare && !NAMED_BY_PLACE.includes(kind) && !/大学|医院$/.test(suffix)) return null;
  if (!bare && (kind === 'enterprise' || kind === 'association') && isGeneric(text, own, s) && !/^(?:中国|中华|全国)/.test(text.slice(at, at + 2)))
    return kind === 'association' ? { start: at, end, kind, level: null, placed } : null;
  if (kind === 'union' && !bare && isGeneric(text, own, s) && !/^(?:中国|中华)/.test(text.slice(at, at + 2)) && suffix === '工会' && !/[业]$/.test(text.slice(own, s))) return null;
  return { start: at, end, kind, level: null, placed };
}

const EXPLAINED = /^[（(](?:以下)?简称[“"]?([^）)”"]{2,12})/;
const EXPLAINED_END = /(?:会议?|组织|集团|公司|中心|[院局部厂馆校盟社])$/;

/** What a text explains by a short form (某某会议（简称“某某”）) goes back to the last pause or 是, 由, 从. */
function explainedAt(text: string, end: number): BodyMention | null {
  let start = end;
  while (end - start < MOST_NAME && start > 0 && !/[，。；：、是由从在“”（）,;:()\s]/.test(text[start - 1] ?? ' ')) start--;
  const name = text.slice(start, end);
  return name.length >= 5 && EXPLAINED_END.test(name)
    ? { start, end, kind: 'explained', level: null, placed: true }
    : null;
}

/** The short form that the text explains right behind a name, or null. */
export const shortFormAfter = (text: string, end: number): string | null =>
  EXPLAINED.exec(text.slice(end, end + 20))?.[1] ?? null;

/** The bodies named in a text, left to right and each at its longest; linear in the text's length. */
export function bodiesIn(text: string): BodyMention[] {
  const found: BodyMention[] = [];
  let cut = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if ((code === 0xff08 || code === 0x28) && shortFormAfter(text, at)) {
      const body = found[found.length - 1]?.end === at ? null : explainedAt(text, at);
      if (body) found.push(body);
      cut = ++at;
      continue;
    }
    if (stops[code]) {
      cut = ++at;
      continue;
    }
    const match = han(code) ? signs.longest(text, at) : null;
    if (!match || match.value === 'inside') {
      at = match ? match.end : at + 1;
      continue;
    }
    if (match.value === 'break') cut = match.end;
    else if (match.value === 'party' && /^、[省市县区州]政府/.test(text.slice(match.end, match.end + 4))) {
      const body = bodyAt(text, cut, at, match.end, 'government');
      if (body?.placed) found.push({ ...body, end: match.end + 4 });
      at = cut = match.end + 4;
      continue;
    }
    else {
      const body = bodyAt(text, cut, at, match.end, match.value as BodyKind);
      const last = found[found.length - 1];
      if (last && last.start >= cut && at - last.end <= MOST_GAP && (!body || body.start >= last.start)) {
        const own = match.value as BodyKind;
        const longer = own !== 'party' && !(own === 'government' && text.slice(at, match.end) === '部门');
        if (longer) found[found.length - 1] = { ...last, end: match.end, kind: own, level: last.level };
      } else if (body) found.push(body);
    }
    at = match.end;
  }
  return found;
}

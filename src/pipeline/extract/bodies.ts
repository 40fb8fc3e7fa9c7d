import * as lexicon from '../lexicon/organisations.ts';
import { charTable } from '../chartable.ts';
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

type Sign = 'break' | 'inside' | BodyKind;

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const signs = new Trie<Sign>();
for (const word of words(lexicon.BREAKS)) signs.set(word, 'break');
for (const word of words(lexicon.INSIDE)) signs.set(word, 'inside');
for (const [kind, list] of Object.entries(lexicon.ENDS))
  for (const word of words(list)) signs.set(word, kind as BodyKind);
for (const word of words('省委 市委 县委 区委 州委 政协 人大常委会')) signs.set(word, 'party');
for (const word of words(lexicon.KNOWN)) signs.set(word, 'known');
for (const word of words(lexicon.FIRMS)) signs.set(word, 'firm');

const signHeads = charTable(
  [
    lexicon.BREAKS,
    lexicon.INSIDE,
    lexicon.KNOWN,
    lexicon.FIRMS,
    '省委 市委 县委 区委 州委 政协 人大常委会',
    ...Object.values(lexicon.ENDS),
  ]
    .flatMap(words)
    .map((word) => word[0])
    .join(''),
);
const generic = new Trie<true>();
for (const word of words(lexicon.GENERIC)) generic.set(word, true);
const brands = words(lexicon.BRANDS).sort((a, b) => b.length - a.length);
const NATIONAL = ['中华全国', '中国', '全国', '国家', '中央', '世界', '亚洲', '国际'];
const nationalHeads = charTable('中全国世亚');
const stops = charTable('，。；：！？、,;:!?“”‘’"《》…—|\n\t 　·');
const han = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

const MOST_NAME = 30;
const MOST_OWN = 12;
const MOST_GAP = 9;
/** Behind a place: 银川市总 and 银川市委, but not 银川市总量, 银川市委员. */
const SHORT_TAIL = /^[省市县区州盟旗](?:总(?![工人量部体计数额值产投编面结会])|委(?![员派托]))/;
/** Kinds that a place alone makes a name of: 甘肃工会; 北京公司 is none. */
const NAMED_BY_PLACE: readonly BodyKind[] = ['union', 'short', 'party', 'government'];

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

/** What a phrase has shown so far: where it begins, and the first place or 中国 … in it. */
interface Phrase {
  cut: number;
  at: number | null;
  /** Where the part of the name begins that is no place. */
  own: number;
}

const PROPER_UNION = /(?:街道|[镇乡园区局]|集团|公司|系统|企业|学院|大学)$/;

/** The body whose name ends in the suffix from `s` to `end`, if the phrase makes it a name. */
function bodyAt(text: string, phrase: Phrase, s: number, end: number, kind: BodyKind): BodyMention | null {
  const suffix = text.slice(s, end);
  if (kind === 'known' || kind === 'firm' || suffix === '全总')
    return { start: s, end, kind, level: null, placed: true };
  if (suffix === '工会' && lexicon.UNION_NOUNS.test(text.slice(end, end + 4))) return null;
  const { cut, at, own } = phrase;
  if (at === null) return unplaced(text, Math.max(cut, s - MOST_NAME), s, end, kind);
  const brand = brands.find((one) => at - one.length >= cut && text.startsWith(one, at - one.length));
  const body = { start: at - (brand?.length ?? 0), end, kind, level: null, placed: true };
  if (s - at > MOST_NAME) return null;
  const national = !han(text.charCodeAt(at)) || nationalAt(text, at) !== null;
  const bare = own >= s;
  if (suffix === '部门') return s - own >= 2 && !national ? body : null;
  if (bare) return brand || NAMED_BY_PLACE.includes(kind) || /大学|医院$/.test(suffix) ? body : null;
  if (national || kind === 'association' || kind === 'council') return body;
  if (kind === 'enterprise') return isGeneric(text, own, s) && !brand ? null : body;
  if (suffix === '工会') return isGeneric(text, own, s) && !/业$/.test(text.slice(own, s)) ? null : body;
  return body;
}

/** A body without a place: one of a level (市住建局, 省总工会), or one that its own words name (茅山集团). */
function unplaced(text: string, cut: number, s: number, end: number, kind: BodyKind): BodyMention | null {
  const suffix = text.slice(s, end);
  if (kind === 'short') {
    const level = lexicon.LEVELS[suffix[0] ?? ''];
    return s === cut && level !== undefined ? { start: s, end, kind, level, placed: false } : null;
  }
  const level = lexicon.LEVELS[text[cut] ?? ''];
  if (level !== undefined && ['union', 'government', 'association'].includes(kind)) {
    const own = cut + 1;
    if (own === s ? suffix !== '总工会' && suffix !== '妇联' : kind === 'union' && isGeneric(text, own, s))
      return null;
    return { start: cut, end, kind, level, placed: false };
  }
  if (kind === 'government' || kind === 'council' || kind === 'party') return null;
  if (s - cut < 2 || s - cut > MOST_OWN || isGeneric(text, cut, s)) return null;
  if (kind === 'union' && !(suffix === '总工会' && PROPER_UNION.test(text.slice(cut, s)))) return null;
  return { start: cut, end, kind, level: null, placed: false };
}

const EXPLAINED = /^[（(](?:以下)?简称[“"]?([^）)”"]{2,12})/;
const EXPLAINED_END = /(?:会议?|组织|集团|公司|中心|[院局部厂馆校盟社])$/;

/** What a text explains by a short form (某某会议（简称“某某”）) goes back to the last pause or 是, 由, 从. */
function explainedAt(text: string, end: number): BodyMention | null {
  let start = end;
  while (
    end - start < MOST_NAME &&
    start > 0 &&
    !/[，。；：、是由从在“”（）,;:()\s]/.test(text[start - 1] ?? ' ')
  )
    start--;
  const name = text.slice(start, end);
  return name.length >= 5 && EXPLAINED_END.test(name)
    ? { start, end, kind: 'explained', level: null, placed: true }
    : null;
}

/** The short form that the text explains right behind a name, or null. */
export const shortFormAfter = (text: string, end: number): string | null =>
  EXPLAINED.exec(text.slice(end, end + 20))?.[1] ?? null;

/** Whether a name that ends further right may go on from the last one: nothing but words between them. */
const goesOn = (text: string, last: BodyMention, cut: number, at: number): boolean =>
  last.start >= cut && at - last.end <= MOST_GAP && !/[第届次\d]/.test(text.slice(last.end, at));

const nationalAt = (text: string, at: number): string | null =>
  nationalHeads[text.charCodeAt(at)] ? (NATIONAL.find((one) => text.startsWith(one, at)) ?? null) : null;

/** Wrapped in quotes it is the name of a programme or a platform. */
const isQuoted = (text: string, { start, end }: BodyMention): boolean =>
  text[start - 1] === '“' && text[end] === '”';

/** The bodies named in a text, left to right and each at its longest; linear in the text's length. */
export function bodiesIn(text: string): BodyMention[] {
  const found: BodyMention[] = [];
  const phrase: Phrase = { cut: 0, at: null, own: 0 };
  const cutAt = (cut: number): number => {
    phrase.cut = phrase.own = cut;
    phrase.at = null;
    return cut;
  };
  const meet = (at: number, end: number): number => {
    if (phrase.at === null || phrase.own === at) phrase.own = end;
    phrase.at ??= at;
    return end;
  };
  const take = (at: number, end: number, kind: BodyKind): void => {
    const body = bodyAt(text, phrase, at, end, kind);
    const last = found[found.length - 1];
    const longer = last && goesOn(text, last, phrase.cut, at) && (!body || body.start >= last.start);
    if (longer) {
      const tail = text.slice(at, end);
      if (kind !== 'party' && tail !== '部门') found[found.length - 1] = { ...last, end, kind };
    } else if (body && !isQuoted(text, body)) found.push(body);
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (!han(code)) {
      const short = (code === 0xff08 || code === 0x28) && shortFormAfter(text, at) !== null;
      const body = short && found[found.length - 1]?.end !== at ? explainedAt(text, at) : null;
      if (body) found.push(body);
      at = short || stops[code] ? cutAt(at + 1) : at + 1;
      continue;
    }
    const place = placeNames.longest(text, at);
    if (place && place.value.codes.length && (place.value.full || place.value.grade !== 'tied')) {
      at = meet(at, place.end);
      const end = SHORT_TAIL.test(text.slice(at - 1, at + 2)) ? at + 1 : at;
      if (end === at) continue;
      if (text[at] === '总') take(at, end, 'short');
      else if (/^、[省市县区州]政府/.test(text.slice(end, end + 4))) {
        take(at, end + 4, 'government');
        at = cutAt(end + 4);
        continue;
      } else take(at, end, 'party');
      at = end;
      continue;
    }
    const match = signHeads[code] ? signs.longest(text, at) : null;
    if (match?.value === 'break') at = cutAt(match.end);
    else if (match && match.value !== 'inside') {
      take(at, match.end, match.value);
      at = match.end;
    } else {
      const nation = nationalAt(text, at);
      at = nation === null ? (match?.end ?? at + 1) : meet(at, at + nation.length);
    }
  }
  return found;
}

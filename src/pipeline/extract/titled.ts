import * as lexicon from '../lexicon/mechanisms.ts';
import { charTable } from '../chartable.ts';
import { placeNames } from './gazetteer.ts';
import { isStanding } from './occasions.ts';
import { isMade, isMakingVerb, type Term } from './making.ts';
import { Trie } from './trie.ts';

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const trieOf = <T>(lists: readonly (readonly [string, T])[]): Trie<T> => {
  const trie = new Trie<T>();
  for (const [list, value] of lists) for (const word of words(list)) trie.set(word, value);
  return trie;
};

const plain = trieOf([[lexicon.PLAIN, true]]);

type TitleKind = 'workshop' | 'event' | 'occasion' | 'place' | 'way' | 'programme';
const titled = trieOf<TitleKind>([
  [lexicon.WAYS, 'way'],
  [lexicon.PLACES, 'place'],
  [lexicon.WORKSHOPS, 'workshop'],
  [lexicon.OCCASIONS, 'occasion'],
  [lexicon.EVENTS, 'event'],
  [lexicon.PROGRAMMES, 'programme'],
]);
const titledHeads = charTable(
  [lexicon.WAYS, lexicon.PLACES, lexicon.WORKSHOPS, lexicon.OCCASIONS, lexicon.EVENTS, lexicon.PROGRAMMES]
    .flatMap(words)
    .map((word) => word[0])
    .join(''),
);

const RUN = /(?:[\u4e00-\u9fff]{4}、){3,}[\u4e00-\u9fff]{4}/g;

/** Four or more words in parallel that share a character in its place: 资源共享、活动共办、难题共解、经验共用. */
export function formulasIn(text: string): Term[] {
  const found: Term[] = [];
  let from = 0;
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', Math.max(at + 1, from))) {
    if (at < 4 || text[at + 5] !== '、') continue;
    RUN.lastIndex = at - 4;
    const run = RUN.exec(text.slice(0, at + 60));
    if (!run || run.index !== at - 4) continue;
    const items = run[0].split('、');
    const shared = [2, 3].some((place) => items.every((item) => item[place] === items[0]?.[place]));
    from = run.index + run[0].length;
    if (shared) found.push({ start: run.index, end: from, points: 3 });
  }
  return found;
}

const LEFT_STOP = charTable(
  '，。；：！？、“”‘’（）()《》,;:!?…— \n\t的在了由是本暨和与及等将对为以把从于到被让给使并而其该这那各每',
);
const MOST_CORE = 22;
/** A paragraph with more ends of names than this is no prose. */
const MOST_ENDS = 2000;

/** 对 and 为 end a phrase, but not in 对口, 对外. */
const stopsAt = (text: string, at: number): boolean =>
  LEFT_STOP[text.charCodeAt(at)] === 1 && !(text[at] === '对' && /[口外]/.test(text[at + 1] ?? ''));

const before = trieOf([[lexicon.BEFORE_NAME, true]]);
const within = trieOf([[lexicon.WITHIN_NO_NAME, true]]);
const NUMERAL = charTable('0123456789一二两三四五六七八九十百');
const COUNTED = /^(?:\d+|[一二两三四五六七八九十百]+)(?:万|余|多)*[家个所座场项名元人]/;

/** Where the words before `s` begin that belong to a name, and whether a verb makes it. */
function coreOf(text: string, s: number): { start: number; made: boolean } {
  let start = s;
  while (start > 0 && s - start < MOST_CORE && !stopsAt(text, start - 1)) start--;
  let made = isMade(text, start);
  for (let at = start + 2; at <= s; at++) {
    // Who holds a meeting is none of its name.
    if (text.startsWith('召开', at - 2)) start = at;
    if (!isMade(text, at)) continue;
    if (made && !isMakingVerb(text.slice(start, at)) && !endsWithin(text, start, at)) break;
    made = true;
    start = at;
  }
  // A verb of two characters cut in two (设 | 立): its rest is none of the name.
  if (start > 0 && isMakingVerb(text.slice(start - 1, start + 1))) start++;
  if (text[start - 1] === '以' && /[上下]/.test(text[start] ?? '')) start++;
  for (;;) {
    const lead = before.longest(text, start, (_, to) => to <= s)?.end;
    const counted = NUMERAL[text.charCodeAt(start)]
      ? COUNTED.exec(text.slice(start, Math.min(s, start + 8)))?.[0].length
      : undefined;
    if (lead === undefined && counted === undefined) return { start, made };
    start = lead ?? start + (counted ?? 0);
  }
}

/** Whether the words between `start` and `at` end in a verb that no name holds. */
const endsWithin = (text: string, start: number, at: number): boolean =>
  at - start > 2 && within.longest(text, at - 2)?.end === at;

/** Whether words say nothing of their own. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const match = plain.longest(text, at, (_, to) => to <= end);
    if (!match) return false;
    at = match.end;
  }
  return true;
}

/** 首部规范…竞赛的法规: what follows is what a law is about. */
const LAW = /首[部份条]/;
const OWN = /^(?:全国|中国|国家|世界|国际|首届|第|\d{4})/;
const BASE: Readonly<Record<TitleKind, number>> = {
  workshop: 2.5,
  event: 1,
  occasion: 1,
  place: 1,
  way: 0.5,
  programme: 2.5,
};

/** Events, services and ways of working with a name of their own, and programmes that everyone knows. */
export function titledIn(text: string): Term[] {
  const found: Term[] = [];
  for (let at = 0, left = MOST_ENDS; at < text.length && left > 0; at++) {
    if (!titledHeads[text.charCodeAt(at)]) continue;
    const match = titled.longest(text, at);
    if (!match) continue;
    const { end, value: kind } = match;
    left--;
    if (text[end] === '堂') continue;
    if (kind === 'programme') {
      const last = found[found.length - 1];
      if (last && last.end === at - 1 && text[at - 1] === '、' && last.points >= BASE.programme)
        found[found.length - 1] = { ...last, end };
      else found.push({ start: at, end, points: BASE.programme });
    } else {
      const { start, made } = coreOf(text, at);
      if (kind === 'occasion' && !isStanding(text, start, end)) continue;
      if (kind === 'place' && text[end - 1] === '院' && lexicon.SCHOOLS.test(text.slice(start, end)))
        continue;
      if (kind === 'way' && text[end - 1] === '程' && lexicon.BUILT.test(text.slice(start, end))) continue;
      if (at - start >= 2 && !isPlain(text, start, at) && !LAW.test(text.slice(start, at))) {
        const own = OWN.test(text.slice(start, start + 4)) || placeNames.longest(text, start) !== null;
        const points =
          BASE[kind] +
          (made ? 1.5 : 0) +
          (own && kind !== 'way' ? (kind === 'place' ? 1.5 : 1) : 0) +
          (at - start >= 4 ? 0.5 : 0);
        found.push({ start, end, points });
      }
    }
    at = end - 1;
  }
  return found;
}

/** What two places do together, by the names of both: 川渝合作, 沪滇协作. */
export function pairsIn(text: string): Term[] {
  const found: Term[] = [];
  for (const what of ['协作', '合作', '模式'])
    for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 2)) {
      if (at < 2) continue;
      const pair = placeNames.longest(text, at - 2);
      if (pair?.value.joint === 'pair' && pair.end === at)
        found.push({ start: at - 2, end: at + 2, points: 2 });
    }
  return found;
}

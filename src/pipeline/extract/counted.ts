import * as lexicon from '../lexicon/counted.ts';
import { charTable } from '../chartable.ts';
import { Trie } from './trie.ts';

/** What a figure counts, and where the figure ends with it: at `end`, or behind the words where those stand after it. */
export interface Counted {
  readonly what: string | null;
  readonly end: number;
}

type Turn = 'deed' | 'turn' | 'whole';

const turns = new Trie<Turn>();
for (const [list, turn] of [
  [lexicon.DEEDS, 'deed'],
  [lexicon.TURNS, 'turn'],
  [lexicon.WHOLE, 'whole'],
] as const)
  for (const word of list.split(/\s+/)) turns.set(word, turn);
const shortThings = new Set(lexicon.SHORT_THINGS.split(' '));

const STOP = charTable('，。、；：！？“”‘’（）()《》…—～~ \n\t,.;:!?0123456789％%');
const MOST_BEHIND = 16;
const MOST_BEFORE = 24;
/** More words than this before a figure are told, not counted. */
const MOST_TOLD = 14;

const HEDGE_BEHIND = /^(?:以上|以下|以内|左右|上下|之多|多|余)/;
const QUALIFIED = /^[高长宽深厚重]?的(?=[\u4e00-\u9fff]{2})/;
const DIGIT = /\d/;
const WHERE = /(?<=..)(?:里|中|内|上|下|间|处|时|后|前)$/;

/** The thing behind a figure, up to the verb or particle that goes on: 1246户职工家庭｜领到…; '' where there is none. */
function behind(text: string, from: number): string {
  let to = from;
  while (to < text.length && to - from < MOST_BEHIND && !STOP[text.charCodeAt(to)]) {
    const found = turns.longest(text, to);
    if (found && found.value !== 'whole') break;
    to = found ? found.end : to + 1;
  }
  const what = text.slice(from, to).split('的', 1)[0] ?? '';
  const bare = what.length > 2 && !turns.get(what) ? what.replace(WHERE, '') : what;
  return bare.length > 1 || shortThings.has(bare) ? bare : '';
}

/** Where the words before a figure begin that tell what it counts: behind a particle, or with a verb and its object. */
function begin(text: string, from: number, to: number): number {
  if (to - from <= MOST_TOLD) return from;
  let last = from;
  let turned = -1;
  for (let at = from; at < to - 3;) {
    const found = turns.longest(text, at);
    const start = found?.value === 'turn' ? found.end : found?.value === 'deed' ? at : -1;
    if (start >= 0 && to - start >= 4) {
      if (to - last > MOST_TOLD) last = start;
      if (found?.value === 'turn') turned = start;
    }
    at = found ? found.end : at + 1;
  }
  return to - turned <= MOST_TOLD ? turned : last;
}

/**
 * What a figure counts: the noun phrase behind it (`from` is where its unit ends), else what is told before it, from
 * `floor` on (where the figure before it ends).
 */
export function countedBy(text: string, start: number, from: number, floor: number): Counted {
  let at = from + (HEDGE_BEHIND.exec(text.slice(from, from + 2))?.[0].length ?? 0);
  at += QUALIFIED.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  const after = behind(text, at);
  if (after) return { what: after, end: at + after.length };
  let low = start;
  while (low > floor && start - low < MOST_BEFORE && !STOP[text.charCodeAt(low - 1)]) low--;
  const high = low + text.slice(low, start).replace(lexicon.LINKS, '').length;
  if (DIGIT.test(text[low - 1] ?? '')) low += lexicon.AFTER_DATE.exec(text.slice(low, high))?.[0].length ?? 0;
  low += lexicon.LEADS.exec(text.slice(low, high))?.[0].length ?? 0;
  const what = text.slice(begin(text, low, high), high).replace(lexicon.LEADS, '');
  return { what: lexicon.EMPTY.test(what) || what.length < 2 ? null : what, end: from };
}

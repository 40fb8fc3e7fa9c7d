import { TRANSCRIBING } from '../lexicon/people.ts';
import { charTable } from '../chartable.ts';
import { abroadAt, endsName, ENOUGH, type Candidate } from './chinese-names.ts';
import { pausesAt, pointsAfter } from './name-context.ts';

const transcribing = charTable(TRANSCRIBING);

/** Whether two transcribing characters begin at `at`. */
export const transcribesAt = (text: string, at: number): boolean =>
  transcribing[text.charCodeAt(at)] === 1 && transcribing[text.charCodeAt(at + 1)] === 1;

/** 才让卓玛 or 托卡耶夫 behind a title: three transcribing characters up to a verb or a pause, or four anywhere. */
export function transcribedName(text: string, at: number, before: number): Candidate | null {
  let end = at;
  while (end - at < 12 && transcribing[text.charCodeAt(end)]) end++;
  if (end - at < 3 || abroadAt(text, at) >= 0) return null;
  const right = pointsAfter(text, end);
  if (right <= 0 && end - at === 3) return null;
  return { start: at, end, points: before + right + (end - at - 2) / 2 };
}

/** 艾力·吐尔逊 around the dot at `dot`. */
export function dottedName(text: string, dot: number): Candidate | null {
  const part = (code: number): boolean => Boolean(transcribing[code]) || code === 0xb7;
  let start = dot;
  while (dot - start < 12 && part(text.charCodeAt(start - 1))) start--;
  if (text[start] === '·') start++;
  let end = dot + 1;
  while (end - dot < 16 && part(text.charCodeAt(end))) end++;
  if (dot - start < 2 || end - dot < 3) return null;
  return { start, end, points: ENOUGH + 1 };
}

const CALLED = ['名叫', '本名', '原名', '名字叫'] as const;

/** Whether somebody is introduced by name up to `end`: 名叫, 本名. */
export const introducedBefore = (text: string, end: number): boolean =>
  /[叫名]/.test(text[end - 1] ?? ' ') && CALLED.some((word) => text.endsWith(word, end));

/** 本名叫某某: whoever is introduced by name needs no surname that the list knows. */
export function calledName(text: string, from: number): Candidate | null {
  const at = /[叫是为：]/.test(text[from] ?? '') ? from + 1 : from;
  let end = at;
  while (end - at < 5 && !endsName(text.charCodeAt(end))) end++;
  const closed = pausesAt(text, end) || text[end] === '的';
  return closed && end - at >= 2 && end - at <= 4 ? { start: at, end, points: ENOUGH + 1 } : null;
}

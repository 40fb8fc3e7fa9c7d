/** The sentence that a fact was read from. */
import type { Article, Evidence } from '../../corpus/article.ts';

/** A sentence with the fact in its middle. */
export interface Quote {
  readonly before: string;
  readonly fact: string;
  readonly after: string;
}

/** Characters of a sentence on either side of the fact; what is longer is cut at a comma where there is one. */
const ROOM = 60;
const CUT = '……';
const STOP = /[。！？!?；;]/;
const CLOSERS = /^[”’」』）》]*/;
const PAUSE = /[，、：]/;

/** The sentence around the evidence; empty strings where the evidence points nowhere. */
export function sentenceAt({ paragraphs }: Pick<Article, 'paragraphs'>, evidence: Evidence): Quote {
  const text = paragraphs[evidence.paragraph]?.text ?? '';
  const start = startOf(text, evidence.start);
  const end = endOf(text, evidence.end);
  return {
    before: lastPart(text.slice(start, evidence.start)),
    fact: text.slice(evidence.start, evidence.end),
    after: firstPart(text.slice(evidence.end, end)),
  };
}

function startOf(text: string, from: number): number {
  for (let at = from; at > 0; at -= 1) {
    if (!STOP.test(text.charAt(at - 1))) continue;
    return at + (CLOSERS.exec(text.slice(at, from))?.[0].length ?? 0);
  }
  return 0;
}

function endOf(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (!STOP.test(text.charAt(at))) continue;
    return at + 1 + (CLOSERS.exec(text.slice(at + 1))?.[0].length ?? 0);
  }
  return text.length;
}

function lastPart(text: string): string {
  if (text.length <= ROOM) return text.trimStart();
  const part = text.slice(-ROOM);
  const pause = part.search(PAUSE);
  return CUT + part.slice(pause >= 0 && pause < ROOM / 2 ? pause + 1 : 0);
}

function firstPart(text: string): string {
  if (text.length <= ROOM) return text.trimEnd();
  const part = text.slice(0, ROOM);
  const pause = [...part.matchAll(/[，、：]/g)].map(({ index }) => index);
  const last = pause[pause.length - 1] ?? -1;
  return part.slice(0, last > ROOM / 2 ? last : ROOM) + CUT;
}

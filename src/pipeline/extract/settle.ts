import { USUAL_BEARER } from '../lexicon/place-names.ts';
import { unitOf } from './gazetteer.ts';
import type { Mention } from './mentions.ts';

/** A mention that means one place, in one of the texts of a story. */
export interface Settled {
  readonly text: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly joint: Mention['joint'];
  readonly full: boolean;
}

const provinceCode = (code: string): string => `${code.slice(0, 2)}0000`;
const cityCode = (code: string): string => `${code.slice(0, 4)}00`;
/** What a county must be seen with: its city, or its province where it answers to no city. */
const home = (code: string): string => (unitOf(cityCode(code)) ? cityCode(code) : provinceCode(code));

/** Counts of places named without doubt; everything that a place lies in counts with it. */
class Surroundings {
  readonly #counts = new Map<string, number>();
  add(code: string): void {
    for (const one of new Set([code, cityCode(code), provinceCode(code)]))
      this.#counts.set(one, (this.#counts.get(one) ?? 0) + 1);
  }
  of(code: string): number {
    return this.#counts.get(code) ?? 0;
  }
}

function choose(mention: Mention, near: string | null, around: Surroundings, name: string): string | null {
  let best: string | null = null;
  let bestScore = 0;
  let tied = false;
  for (const code of mention.codes) {
    const score =
      (near && home(near) === home(code) ? 8 : 0) +
      (near && provinceCode(near) === provinceCode(code) ? 3 : 0) +
      4 * Math.min(2, around.of(home(code))) +
      2 * Math.min(3, around.of(provinceCode(code))) +
      (USUAL_BEARER[name] === code ? 1 : 0);
    if (score > bestScore) {
      best = code;
      bestScore = score;
      tied = false;
    } else if (score === bestScore) tied = true;
  }
  return tied ? null : best;
}

/** Whether a doubtful name is backed by the rest of the story. */
function backed(
  mention: Mention,
  code: string,
  near: string | null,
  listed: boolean,
  around: Surroundings,
): boolean {
  if (mention.grade === 'sure') return true;
  if (mention.grade === 'tied') return false;
  if (around.of(code) > 0) return true;
  if (mention.grade === 'shy') return around.of(provinceCode(code)) > 0;
  return around.of(home(code)) > 0 || (listed && near !== null && provinceCode(near) === provinceCode(code));
}

/**
 * Settles what each mention means by the story's other places: full names and chains first, then short and shared names
 * by what stands near them. `context` (dateline, byline) helps to decide and yields no mention itself.
 */
export function settle(
  texts: readonly string[],
  mentions: readonly (readonly Mention[])[],
  context: readonly Mention[],
): Settled[] {
  const around = new Surroundings();
  const note = ({ codes, joint }: Mention): void => {
    if (joint !== 'macro' && (codes.length === 1 || joint)) for (const code of codes) around.add(code);
  };
  context.forEach(note);
  for (const list of mentions) list.filter(({ grade }) => grade === 'sure').forEach(note);
  const settled: Settled[] = [];
  mentions.forEach((list, text) => {
    let near: string | null = null;
    let nearEnd = 0;
    const body = texts[text] ?? '';
    for (const mention of list) {
      const { start, end, joint, full, codes } = mention;
      if (joint) {
        for (const code of codes) settled.push({ text, start, end, code, joint, full });
        continue;
      }
      const listed = near !== null && start - nearEnd <= 2 && /^[、和及与]/.test(body.slice(nearEnd, start));
      const code: string | null =
        codes.length === 1 ? (codes[0] ?? null) : choose(mention, near, around, body.slice(start, end));
      if (code === null || !backed(mention, code, near, listed, around)) continue;
      settled.push({ text, start, end, code, joint, full });
      near = code;
      nearEnd = end;
    }
  });
  return settled;
}

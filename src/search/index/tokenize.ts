/**
 * Terms: what the index knows of a text. Pairs of neighbouring characters need no dictionary, cut articles and
 * queries alike, and mix Han with letters and digits (5G基 → 5g, g基), so every term of two characters or more is found.
 * Characters are UTF-16 units here: a rare Han character outside the basic plane is a pair by itself.
 */
import { fold } from '../text/normalise.ts';

const RUNS = /[\p{L}\p{N}\p{M}]+/gu;

/** Stands for the character after the last one of a run; no letter or digit. */
export const END = 0;

/** The runs of letters and digits of a folded text. */
export function runs(folded: string): readonly string[] {
  return folded.match(RUNS) ?? [];
}

/** The terms of a query: the pairs of each run, folded; a run of one character stands for itself. Lines are apart. */
export function bigrams(text: string): string[] {
  return runsOf(text).flatMap((run) => (run.length === 1 ? [run] : pairs(run)));
}

/** The terms of a text to be indexed: the pairs of each run, and each character. */
export function bigramsAndCharacters(text: string): string[] {
  return runsOf(text).flatMap((run) => [...pairs(run), ...run.split('')]);
}

function runsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => runs(fold(line)));
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

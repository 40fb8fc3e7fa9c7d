/**
 * Bigrams: what the ranking index knows of a text. Pairs of neighbouring characters need no dictionary, cut articles and
 * queries alike, and mix Han with letters and digits (5G基 → 5g, g基), so every term of two characters or more is found.
 */
import { fold } from './normalise.ts';

const RUNS = /[\p{L}\p{N}\p{M}]+/gu;

/** The bigrams of each run of letters and digits, folded; a run of one character stands for itself. Lines are apart. */
export function bigrams(text: string): string[] {
  return runsOf(text).flatMap((run) => (run.length === 1 ? run : pairs(run)));
}

/**
 * The bigrams of a text to be indexed, and the last character of each run besides: with it, every character of the text
 * begins a token, which is how a term of one character is looked for.
 */
export function bigramsAndEnds(text: string): string[] {
  return runsOf(text).flatMap((run) => [...pairs(run), ...run.slice(-1)]);
}

function runsOf(text: string): string[][] {
  return text.split('\n').flatMap((line) => [...fold(line).matchAll(RUNS)].map(([run]) => [...run]));
}

function pairs(run: readonly string[]): string[] {
  return run.slice(1).map((char, at) => `${run[at] ?? ''}${char}`);
}

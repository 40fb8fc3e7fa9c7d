import type { ExtractInput } from '../../../../src/pipeline/extract/input.ts';

/** An extractor's input from a headline and paragraphs. */
export const story = (
  headline: string | null,
  paragraphs: readonly string[],
  more: Partial<ExtractInput> = {},
): ExtractInput => ({
  headline,
  kicker: null,
  subhead: null,
  bylineRaw: '',
  dateline: null,
  paragraphs: paragraphs.map((text) => ({ text, role: 'body' as const })),
  ...more,
});

/** Milliseconds after which a step that must be linear has backtracked; how fast it is stands in the benchmark. */
export const HANGS = 20_000;

/** The tile-grid cartogram: one tile for each of the 34 province-level units, all of one size, roughly where it lies. */
import { PROVINCES } from '../corpus/provinces.ts';
import type { Count } from '../search/answer/answer.ts';
import { stepScale, type Step } from './steps.ts';

export interface Tile {
  /** GB/T 2260 code. */
  readonly value: string;
  /** Official and short name. */
  readonly name: string;
  readonly short: string;
  readonly count: number;
  readonly step: Step;
  /** Top left corner, in px. */
  readonly x: number;
  readonly y: number;
}

export interface Cartogram {
  readonly tiles: readonly Tile[];
  readonly tile: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

const COLUMNS = 1 + Math.max(...PROVINCES.map(({ cell }) => cell[0]));
const ROWS = 1 + Math.max(...PROVINCES.map(({ cell }) => cell[1]));
const GAP = 3;
/** Height of a tile against its width. */
const ASPECT = 0.76;
/** What fits the name and the count, one above the other. */
const LEAST_HEIGHT = 36;

/** Lays the tiles out in `width` px. Counts are by GB/T 2260 code of the province; provinces without one are at 0. */
export function layOutCartogram(counts: readonly Count[], width: number): Cartogram {
  const byCode = new Map(counts.map(({ value, count }) => [value, count]));
  const countOf = (code: string): number => byCode.get(code) ?? 0;
  const step = stepScale(PROVINCES.map(({ code }) => countOf(code)));
  const tile = {
    width: Math.max(0, (width + GAP) / COLUMNS - GAP),
    height: Math.max(LEAST_HEIGHT, ((width + GAP) / COLUMNS) * ASPECT - GAP),
  };
  const tiles = PROVINCES.map(({ code, name, short, cell: [column, row] }): Tile => {
    const count = countOf(code);
    return {
      value: code,
      name,
      short,
      count,
      step: step(count),
      x: column * (tile.width + GAP),
      y: row * (tile.height + GAP),
    };
  });
  return { tiles, tile, width, height: ROWS * (tile.height + GAP) - GAP };
}

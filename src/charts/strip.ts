/** Figures of one unit along a line: where each value lies, and the ticks under it. */
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Dot, Strip } from '../search/tables/figure-table.ts';

export interface PlacedDot extends Dot {
  readonly x: number;
  /** Px above the line: dots that would cover each other are heaped. */
  readonly lift: number;
  readonly radius: number;
}

export interface PlacedStrip {
  readonly dots: readonly PlacedDot[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly median: number;
  readonly log: boolean;
}

/** From here on a line from zero would heap nearly everything at its left end. */
const WIDE = 40;
const RADIUS = 4;
const EDGE = 8;
/** Px that a tick's label takes. */
const TICK = 72;
/** Dots are heaped at most so high. */
const MOST_LIFT = 44;

/** Whether the values of a strip need a logarithmic scale. One that begins at or below zero cannot have one. */
export function isWide({ least, greatest, median }: Strip): boolean {
  return least > 0 && greatest / Math.max(least, median / WIDE) > WIDE && greatest / least > WIDE;
}

/** Lays the values out over the width. The linear scale starts at zero, or below it where there is anything below. */
export function layOutStrip(strip: Strip, width: number): PlacedStrip {
  const log = isWide(strip);
  const range = [EDGE, Math.max(EDGE, width - EDGE)];
  const scale = log
    ? scaleLog().domain([strip.least, strip.greatest]).range(range)
    : scaleLinear()
        .domain([Math.min(0, strip.least), Math.max(strip.greatest, strip.least === 0 ? 1 : 0)])
        .range(range);
  const most = Math.max(2, Math.floor(width / TICK));
  return {
    dots: heaped(strip.dots.map((dot) => ({ ...dot, x: scale(dot.value), radius: radiusOf(dot) }))),
    ticks: thinned(
      scale
        .ticks(Math.min(most, 8))
        .filter((value) => !log || Number.isInteger(Math.log10(value)))
        .map((value) => ({ value, x: scale(value) })),
      TICK,
    ),
    median: scale(strip.median),
    log,
  };
}

function radiusOf({ count }: Dot): number {
  return Math.min(10, RADIUS * Math.sqrt(count));
}

function heaped(dots: readonly Omit<PlacedDot, 'lift'>[]): readonly PlacedDot[] {
  const placed: PlacedDot[] = [];
  for (const dot of dots) {
    const near = placed.filter(({ x, radius }) => Math.abs(x - dot.x) < radius + dot.radius);
    let lift = 0;
    while (lift < MOST_LIFT && near.some((other) => covers(dot, lift, other))) lift += 2;
    placed.push({ ...dot, lift });
  }
  return placed;
}

function covers(dot: Omit<PlacedDot, 'lift'>, lift: number, other: PlacedDot): boolean {
  return Math.hypot(dot.x - other.x, lift - other.lift) < dot.radius + other.radius;
}

function thinned<T extends { readonly x: number }>(ticks: readonly T[], room: number): readonly T[] {
  const kept: T[] = [];
  for (const tick of ticks) {
    const last = kept[kept.length - 1];
    if (last === undefined || tick.x - last.x >= room) kept.push(tick);
  }
  return kept;
}

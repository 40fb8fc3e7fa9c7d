import { describe, expect, it } from 'vitest';
import { neighbour, type Direction } from '../../../src/charts/neighbour.ts';

// a . b
// . c .
// d . e
const MARKS = [
  { x: 0, y: 0 },
  { x: 20, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 20 },
  { x: 20, y: 20 },
];

describe('neighbour', () => {
  it.each<{ from: number; direction: Direction; to: number; why: string }>([
    { from: 0, direction: 'right', to: 1, why: 'straight ahead beats nearer but aside' },
    { from: 1, direction: 'left', to: 0, why: 'and back' },
    { from: 0, direction: 'down', to: 3, why: 'straight down' },
    { from: 4, direction: 'up', to: 1, why: 'straight up' },
    { from: 2, direction: 'up', to: 0, why: 'the first of two equals' },
    { from: 0, direction: 'up', to: 0, why: 'nothing there' },
    { from: 4, direction: 'right', to: 4, why: 'the edge' },
    { from: 9, direction: 'right', to: 9, why: 'no such mark' },
  ])('goes $direction from $from to $to: $why', ({ from, direction, to }) => {
    expect(neighbour(MARKS, from, direction)).toBe(to);
  });
});

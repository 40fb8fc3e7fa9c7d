/** Arrow keys in a chart: from one mark to the next in a direction. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The direction that a key of the keyboard points in. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** How much a step aside costs against a step ahead. */
const ASIDE = 3;

/** Index of the mark nearest in that direction, straight ahead preferred; `from` itself where there is none. */
export function neighbour(marks: readonly Point[], from: number, direction: Direction): number {
  const origin = marks[from];
  if (!origin) return from;
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let best = from;
  let least = Infinity;
  marks.forEach(({ x, y }, index) => {
    const ahead = sign * (horizontal ? x - origin.x : y - origin.y);
    const aside = Math.abs(horizontal ? y - origin.y : x - origin.x);
    const cost = ahead + ASIDE * aside;
    if (ahead > 0 && cost < least) {
      best = index;
      least = cost;
    }
  });
  return best;
}

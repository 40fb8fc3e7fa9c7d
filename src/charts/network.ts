/** The network as it is drawn: marks of a size that goes with their count, lines of a width that goes with theirs. */
import { max } from 'd3-array';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { PROVINCES } from '../corpus/provinces.ts';
import { LABEL, type Network, type NetworkNode, type NodeKind } from '../search/series/series-network.ts';

export interface Knot {
  /** Kind and value: unlike for unlike nodes. */
  readonly value: string;
  readonly node: NetworkNode;
  readonly count: number;
  readonly name: string;
  /** The name, cut to what the layout has room for. */
  readonly short: string;
  readonly x: number;
  readonly y: number;
  /** Half the mark's height, in px. */
  readonly radius: number;
  /** Its outline, around 0 0: a circle for an organisation, a diamond for a mechanism, a square for a province. */
  readonly path: string;
}

export interface Thread {
  readonly from: Knot;
  readonly to: Knot;
  readonly weight: number;
  /** Px. */
  readonly width: number;
}

export interface DrawnNetwork {
  readonly knots: readonly Knot[];
  readonly threads: readonly Thread[];
  /** Px from the topmost mark to the end of the lowest label. */
  readonly height: number;
}

/** Px above a mark's centre, and below it for its label. */
const ABOVE = 16;
const BELOW = 32;

const RADIUS = { least: 4, most: 9 } as const;
const WIDTH = { least: 1, most: 5 } as const;

const SHORT = new Map(PROVINCES.map(({ code, short }) => [code, short]));

/** Sizes marks and lines; where they lie is the layout's. */
export function drawNetwork({ nodes, links }: Network): DrawnNetwork {
  const most = max(nodes, ({ count }) => count) ?? 1;
  const radius = scaleSqrt()
    .domain([0, Math.max(4, most)])
    .range([RADIUS.least - 1, RADIUS.most]);
  const strong = max(links, ({ weight }) => weight) ?? 1;
  const width = scaleLinear()
    .domain([1, Math.max(3, strong)])
    .range([WIDTH.least, WIDTH.most]);
  const top = nodes.reduce((least, { y }) => Math.min(least, y), Infinity) - ABOVE;
  const bottom = nodes.reduce((greatest, { y }) => Math.max(greatest, y), 0) + BELOW;
  const knots = nodes.map((node): Knot => {
    const name = node.kind === 'region' ? (SHORT.get(node.value) ?? node.value) : node.value;
    const size = radius(node.count);
    return {
      value: keyOf(node.kind, node.value),
      node,
      count: node.count,
      name,
      short: name.length > LABEL + 1 ? `${name.slice(0, LABEL)}…` : name,
      x: node.x,
      y: node.y - top,
      radius: size,
      path: outline(node.kind, size),
    };
  });
  const threads = links.flatMap(({ from, to, weight }): Thread[] => {
    const [a, b] = [knots[from], knots[to]];
    return a && b ? [{ from: a, to: b, weight, width: width(weight) }] : [];
  });
  return { knots, threads, height: nodes.length === 0 ? 0 : bottom - top };
}

/** One string for kind and value. */
export function keyOf(kind: NodeKind, value: string): string {
  return `${kind}:${value}`;
}

// All three of one height; the square is smaller by as much as its corners stand out.
function outline(kind: NodeKind, r: number): string {
  const s = r * 0.88;
  if (kind === 'region') return `M${-s} ${-s}H${s}V${s}H${-s}Z`;
  if (kind === 'mechanism') return `M0 ${-r * 1.2}L${r * 1.2} 0L0 ${r * 1.2}L${-r * 1.2} 0Z`;
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
}

/**
 * The network of organisations, mechanisms and provinces that stand in the same article, laid out by forces. Computed in the worker;
 * nothing in it is left to chance: nodes go in by count and name, d3-force starts them on a spiral and draws its random numbers
 * from a fixed seed, so equal questions give equal pictures.
 */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { NATIONAL } from '../query/query.ts';
import type { SeriesFrame } from './series.ts';
import { countCells } from './series-matrix.ts';
import { byCount, countTags, type Tags } from './series-tags.ts';

export type NodeKind = 'organisation' | 'mechanism' | 'region';

export interface NetworkNode {
  readonly kind: NodeKind;
  /** The name, or a province's GB/T 2260 code. */
  readonly value: string;
  /** Articles of the query that have it. */
  readonly count: number;
  /** Centre, in px of the frame asked for. */
  readonly x: number;
  readonly y: number;
}

export interface NetworkLink {
  /** Indices of its nodes. */
  readonly from: number;
  readonly to: number;
  /** Articles that both stand in. */
  readonly weight: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** The least weight shown, and the greatest there is; 0 where nothing stands together. */
  readonly least: number;
  readonly most: number;
}

export interface NetworkAsk {
  /** The least weight; null for the least that leaves few enough links to read. */
  readonly least: number | null;
  /** Px of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Nodes at most. */
  readonly nodes: number;
}

/** Links for each node that a reader can follow. */
const FEW_LINKS = 2.5;
const TICKS = 300;
/** Px: height of a label's line, and of one of its characters; what a mark and its label need around them. */
const LINE = 16;
const CHARACTER = 12;
const AIR = 6;
/** Characters of a label before it is cut. */
export const LABEL = 9;

interface Candidate {
  readonly kind: NodeKind;
  readonly value: string;
  readonly count: number;
  readonly tags: Tags;
  readonly tag: number;
}

type Placed = SimulationNodeDatum & { readonly candidate: Candidate };

/** The network of the articles at these places. */
export function answerNetwork(frame: SeriesFrame, places: Int32Array, ask: NetworkAsk): Network {
  const candidates = choose(frame, places, ask.nodes);
  const all = linksOf(candidates, places);
  const most = all.reduce((greatest, { weight }) => Math.max(greatest, weight), 0);
  const least = Math.min(ask.least ?? fewEnough(all, FEW_LINKS * ask.nodes), most);
  const links = all.filter(({ weight }) => weight >= least);
  const linked = candidates
    .map((candidate, at) => ({ candidate, at }))
    .filter(({ at }) => touches(links, at));
  const position = new Map(linked.map(({ at }, index) => [at, index]));
  const own = links.map(({ from, to, weight }) => ({
    from: position.get(from) ?? 0,
    to: position.get(to) ?? 0,
    weight,
  }));
  const widths = linked.map(({ candidate }) => labelWidth(candidate));
  const placed = layOut(
    linked.map(({ candidate }) => ({ candidate })),
    own,
    widths,
    ask,
  );
  return {
    nodes: placed.map(({ candidate: { kind, value, count }, x = 0, y = 0 }) => ({
      kind,
      value,
      count,
      x,
      y,
    })),
    links: own,
    least,
    most,
  };
}

function touches(links: readonly NetworkLink[], at: number): boolean {
  return links.some(({ from, to }) => from === at || to === at);
}

// Those with most articles of each kind, in turn, so that provinces do not crowd out the rest.
function choose(frame: SeriesFrame, places: Int32Array, most: number): Candidate[] {
  const share = Math.ceil(most / 3);
  const of = (kind: NodeKind, tags: Tags): Candidate[] => {
    const counts = countTags(tags, places);
    return byCount(tags, counts)
      .filter((tag) => tags.names[tag] !== NATIONAL)
      .slice(0, share)
      .map((tag) => ({ kind, value: tags.names[tag] ?? '', count: counts[tag] ?? 0, tags, tag }));
  };
  return [
    ...of('region', frame.regions),
    ...of('organisation', frame.organisations),
    ...of('mechanism', frame.mechanisms),
  ];
}

function linksOf(candidates: readonly Candidate[], places: Int32Array): NetworkLink[] {
  const groups = [...new Set(candidates.map(({ tags }) => tags))];
  const links: NetworkLink[] = [];
  groups.forEach((rows, a) => {
    groups.slice(a).forEach((columns) => {
      const [left, right] = [rows, columns].map((tags) =>
        candidates.map((candidate, at) => ({ ...candidate, at })).filter((each) => each.tags === tags),
      );
      if (!left || !right) return;
      const cells = countCells(rows, columns, places, [
        left.map(({ tag }) => tag),
        right.map(({ tag }) => tag),
      ]);
      left.forEach(({ at: from }, row) => {
        right.forEach(({ at: to }, column) => {
          const weight = cells[row * right.length + column] ?? 0;
          if (weight > 0 && (rows !== columns || from < to)) links.push({ from, to, weight });
        });
      });
    });
  });
  return links;
}

function fewEnough(links: readonly NetworkLink[], few: number): number {
  let least = 1;
  while (links.filter(({ weight }) => weight >= least).length > few) least += 1;
  return least;
}

// Provinces are written short, which is three characters at most; what is cut ends in an ellipsis.
function labelWidth({ kind, value }: Candidate): number {
  return (kind === 'region' ? 3 : Math.min(value.length, LABEL + 1)) * CHARACTER;
}

function layOut(
  nodes: Placed[],
  links: readonly NetworkLink[],
  widths: readonly number[],
  { width, height }: NetworkAsk,
): Placed[] {
  const strong = Math.max(1, ...links.map(({ weight }) => weight));
  const forces = links.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  const pull = Math.min(width, height);
  const simulation = forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-pull / 2))
    .force(
      'link',
      forceLink(forces)
        .distance(pull / 7)
        .strength(({ weight }) => 0.08 + 0.3 * (weight / strong)),
    )
    .force('x', forceX(width / 2).strength(0.06 * (height / width)))
    .force('y', forceY(height / 2).strength(0.06 * (width / height)))
    .force('collide', forceCollide(26))
    .stop();
  for (let tick = 0; tick < TICKS; tick += 1) {
    simulation.tick();
    // The last part keeps labels apart, which are wide and low, and everything inside the frame.
    if (tick > TICKS / 2) partLabels(nodes, widths);
    nodes.forEach((node, at) => holdInside(node, widths[at] ?? 0, width, height));
  }
  for (let pass = 0; pass < 60; pass += 1) {
    partLabels(nodes, widths);
    nodes.forEach((node, at) => holdInside(node, widths[at] ?? 0, width, height));
  }
  return nodes.map((node) => ({ ...node, x: Math.round(node.x ?? 0), y: Math.round(node.y ?? 0) }));
}

function partLabels(nodes: readonly Placed[], widths: readonly number[]): void {
  nodes.forEach((a, first) => {
    for (let second = first + 1; second < nodes.length; second += 1) {
      const b = nodes[second];
      if (!b) continue;
      const dx = (b.x ?? 0) - (a.x ?? 0);
      const dy = (b.y ?? 0) - (a.y ?? 0);
      const overX = ((widths[first] ?? 0) + (widths[second] ?? 0)) / 2 + AIR - Math.abs(dx);
      const overY = 2 * LINE + AIR - Math.abs(dy);
      if (overX <= 0 || overY <= 0) continue;
      // Along the shorter way out.
      if (overY < overX) push(a, b, 0, (dy < 0 ? -overY : overY) / 2);
      else push(a, b, (dx < 0 ? -overX : overX) / 2, 0);
    }
  });
}

function push(a: Placed, b: Placed, x: number, y: number): void {
  a.x = (a.x ?? 0) - x;
  a.y = (a.y ?? 0) - y;
  b.x = (b.x ?? 0) + x;
  b.y = (b.y ?? 0) + y;
}

function holdInside(node: Placed, label: number, width: number, height: number): void {
  const side = Math.min(label / 2 + 2, width / 2);
  node.x = Math.max(side, Math.min(width - side, node.x ?? 0));
  node.y = Math.max(LINE, Math.min(height - 1.5 * LINE, node.y ?? 0));
}

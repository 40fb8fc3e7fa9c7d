import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameSeries } from '../../../../src/search/series/series.ts';
import {
  answerNetwork,
  type Network,
  type NetworkAsk,
} from '../../../../src/search/series/series-network.ts';
import { shelve } from '../../../../src/search/shelf/shelf.ts';
import { corpusOf, REGIONS, type Sketch } from '../made-up.ts';

const ASK: NetworkAsk = { least: null, width: 800, height: 500, nodes: 30 };

function networkOf(sketches: readonly Sketch[], ask: Partial<NetworkAsk> = {}): Network {
  const shelf = shelve(corpusOf(sketches));
  const all = Int32Array.from(shelf.entries, (_, at) => at);
  return answerNetwork(frameSeries(shelf), all, { ...ASK, ...ask });
}

const named = (...names: string[]): { name: string; evidence: [] }[] =>
  names.map((name) => ({ name, evidence: [] }));

const pairs = ({ nodes, links }: Network): string[] =>
  links
    .map(({ from, to, weight }) => `${nodes[from]?.value ?? ''} ${nodes[to]?.value ?? ''} ${weight}`)
    .sort();

const SKETCHES: Sketch[] = [
  { organisations: named('某总工会', '某公司'), regions: [REGIONS.fujian] },
  { organisations: named('某总工会'), mechanisms: named('某工作法'), regions: [REGIONS.fuzhou] },
  { organisations: named('独自一家') },
];

describe('answerNetwork', () => {
  it('links what stands in the same article, and leaves out what stands alone', () => {
    const network = networkOf(SKETCHES);
    expect(pairs(network)).toEqual([
      '350000 某公司 1',
      '350000 某工作法 1',
      '350000 某总工会 2',
      '某总工会 某公司 1',
      '某总工会 某工作法 1',
    ]);
    expect(network.nodes.map(({ kind, value, count }) => [kind, value, count])).toEqual([
      ['region', '350000', 2],
      ['organisation', '某总工会', 2],
      ['organisation', '某公司', 1],
      ['mechanism', '某工作法', 1],
    ]);
    expect([network.least, network.most]).toEqual([1, 2]);
  });

  it('keeps the links of the least weight asked for, and never asks for more than there is', () => {
    expect(pairs(networkOf(SKETCHES, { least: 2 }))).toEqual(['350000 某总工会 2']);
    expect(networkOf(SKETCHES, { least: 9 }).least).toBe(2);
  });

  it('is empty where nothing stands together', () => {
    expect(networkOf([{ organisations: named('独自一家') }])).toMatchObject({
      nodes: [],
      links: [],
      least: 0,
    });
  });

  const anyNetwork = fc.array(
    fc.record({
      organisations: fc.uniqueArray(fc.constantFrom('甲工会', '乙公司', '丙局', '丁学校'), { maxLength: 3 }),
      mechanisms: fc.uniqueArray(fc.constantFrom('一站式', '双联动', '三服务的很长很长的名称'), {
        maxLength: 2,
      }),
      regions: fc.uniqueArray(fc.constantFrom(...Object.values(REGIONS)), { maxLength: 3 }),
    }),
    { maxLength: 12 },
  );

  it('draws the same picture every time, inside its frame, no label over another', () => {
    fc.assert(
      fc.property(anyNetwork, (articles) => {
        const sketches = articles.map(({ organisations, mechanisms, regions }) => ({
          organisations: named(...organisations),
          mechanisms: named(...mechanisms),
          regions,
        }));
        const network = networkOf(sketches);
        expect(networkOf(sketches)).toEqual(network);
        for (const { x, y } of network.nodes) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(ASK.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(ASK.height);
        }
        network.nodes.forEach((a, at) => {
          for (const b of network.nodes.slice(at + 1)) {
            expect(Math.abs(a.x - b.x) > 30 || Math.abs(a.y - b.y) > 24).toBe(true);
          }
        });
      }),
      { numRuns: 30 },
    );
  });
});

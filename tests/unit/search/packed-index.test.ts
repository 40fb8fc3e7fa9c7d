import fc from 'fast-check';
import type { Options } from 'minisearch';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { PackableSearch, SPELLING, spell, type PackedIndex } from '../../../src/search/packed-index.ts';
import { bigrams } from '../../../src/search/tokenize.ts';
import { anyText } from './made-up.ts';

interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const OPTIONS: Options<Document> = { fields: ['title', 'text'], tokenize: bigrams, processTerm: spell };

function indexOf(documents: readonly Document[]): PackableSearch<Document> {
  const index = new PackableSearch(OPTIONS);
  index.addAll(documents);
  return index;
}

async function unpacked(packed: PackedIndex): Promise<PackableSearch<Document>> {
  const index = new PackableSearch(OPTIONS);
  await index.unpack(packed, () => Promise.resolve());
  return index;
}

// The radix tree lists its terms in an order that depends on when they came.
const sorted = (index: MiniSearch<Document>): unknown => {
  const saved = index.toJSON();
  return { ...saved, index: [...saved.index].sort(([a], [b]) => (a < b ? -1 : 1)) };
};

const scores = (index: MiniSearch<Document>, query: string): string[] =>
  index
    .search(query)
    .map(({ id, score }) => `${String(id)} ${score.toFixed(9)}`)
    .sort();

const anyDocuments = fc
  .array(fc.tuple(anyText, anyText), { maxLength: 8 })
  .map((texts) => texts.map(([title, text], at): Document => ({ id: `d${at}`, title, text })));

describe('PackableSearch', () => {
  it('is, once packed and unpacked, what MiniSearch itself would save and load', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocuments, anyText, async (documents, query) => {
        const stock = new MiniSearch(OPTIONS);
        stock.addAll(documents);
        const back = await unpacked(structuredClone(indexOf(documents).pack()));
        expect(sorted(back)).toEqual(sorted(stock));
        expect(scores(back, query)).toEqual(scores(stock, query));
      }),
    );
  });

  it('scores as MiniSearch does with terms that are not spelt', () => {
    fc.assert(
      fc.property(anyDocuments, anyText, (documents, query) => {
        const plain = new MiniSearch({ ...OPTIONS, processTerm: (term) => term });
        plain.addAll(documents);
        expect(scores(indexOf(documents), query)).toEqual(scores(plain, query));
      }),
    );
  });

  const good = indexOf([{ id: 'a', title: '快递员', text: '驿站' }]).pack();

  it.each<[string, PackedIndex]>([
    ['postings that end early', { ...good, postings: good.postings.slice(0, -1) }],
    ['postings that go on', { ...good, postings: Uint32Array.of(...good.postings, 1) }],
    ['more terms than postings', { ...good, terms: `${good.terms} x` }],
    ['no terms', { ...good, terms: '' }],
  ])('refuses %s', async (_, packed) => {
    await expect(unpacked(packed)).rejects.toThrow('packed index');
  });

  it('breathes while it unpacks', async () => {
    const text = Array.from({ length: 5000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    const index = new PackableSearch(OPTIONS);
    let breaths = 0;
    await index.unpack(indexOf([{ id: 'a', title: '', text }]).pack(), () => {
      breaths += 1;
      return Promise.resolve();
    });
    expect(breaths).toBe(2);
  });
});

describe('spell', () => {
  it('spells different terms differently, each character in as many symbols, none of them a blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(spell(a)).toHaveLength([...a].length * SPELLING);
        expect(spell(a)).not.toContain(' ');
        expect(spell(a) === spell(b)).toBe(a === b);
        expect(spell(a + '|' + b).startsWith(spell(a))).toBe(true);
      }),
    );
  });
});

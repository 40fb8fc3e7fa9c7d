import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge, PostingsBuilder } from '../../../../src/search/index/pack-postings.ts';
import { FIELDS, isPackedPostings, Postings } from '../../../../src/search/index/postings.ts';
import { END } from '../../../../src/search/index/tokenize.ts';

type Fields = readonly (readonly string[])[];

/** Articles of few characters, so that pairs come again: far apart, in many fields, and very often. */
const anyRun = fc.oneof(
  fc.array(fc.constantFrom(...'工会职站5g'), { minLength: 1, maxLength: 8 }).map((chars) => chars.join('')),
  fc.constant('工会'.repeat(200)),
);
const anyArticles: fc.Arbitrary<Fields[]> = fc.array(
  fc.array(fc.array(anyRun, { maxLength: 2 }), { minLength: FIELDS, maxLength: FIELDS }),
  { maxLength: 200, size: 'large' },
);

function pack(articles: readonly Fields[]): ReturnType<PostingsBuilder['pack']> {
  const builder = new PostingsBuilder();
  for (const article of articles) builder.add(article);
  return builder.pack();
}

const code = (char: string): number => char.charCodeAt(0);

/** How often the pair stands in each field: `article field times`, a line each, counted one by one. */
function counted(articles: readonly Fields[], has: (run: string) => number): string[] {
  return articles.flatMap((fields, article) =>
    fields.flatMap((list, field) => {
      const times = list.reduce((sum, run) => sum + has(run), 0);
      return times === 0 ? [] : [`${article + 10} ${field} ${times}`];
    }),
  );
}

function occurrences(run: string, first: string, second: string): number {
  let times = 0;
  for (let at = 0; at + 1 < run.length; at += 1) if (run.slice(at, at + 2) === first + second) times += 1;
  return times;
}

describe('Postings', () => {
  it('know how often each pair and each character stands where', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const postings = new Postings(pack(articles), 10);
        expect(postings.count).toBe(articles.length);
        for (const first of '工会职站5g') {
          const lines: string[] = [];
          postings.occurrencesOf(code(first), (article, field, times) =>
            lines.push(`${article} ${field} ${times}`),
          );
          const expected = counted(articles, (run) => run.split(first).length - 1);
          // Frequencies are bytes.
          expect(
            lines.map((line) => line.replace(/\d+$/, (times) => String(Math.min(255, Number(times))))),
          ).toEqual(
            expected.map((line) => line.replace(/\d+$/, (times) => String(Math.min(255, Number(times))))),
          );
          for (const second of '工会职站5g') {
            const found: string[] = [];
            postings.occurrences(code(first), code(second), (article, field, times) =>
              found.push(`${article} ${field} ${times}`),
            );
            expect(found).toEqual(
              counted(articles, (run) => occurrences(run, first, second)).map((line) =>
                line.replace(/\d+$/, (times) => String(Math.min(255, Number(times)))),
              ),
            );
            expect(postings.weight(code(first), code(second)) > 0).toBe(found.length > 0);
            const inBody = found
              .filter((line) => line.split(' ')[1] === '3')
              .map((line) => parseInt(line, 10));
            expect(postings.articles(code(first), code(second), 8)).toEqual(inBody);
          }
        }
        expect(postings.weight(code('无'), END)).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('merged are those of all the articles', () => {
    fc.assert(
      fc.property(anyArticles, anyArticles, (some, more) => {
        expect(merge(pack(some), pack(more))).toEqual(pack([...some, ...more]));
      }),
      { numRuns: 30 },
    );
  });

  it('take less than two bytes a pair, tables aside', () => {
    const text = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 37) % 300))).join(
      '',
    );
    const packed = pack(Array.from({ length: 500 }, () => [[], [], [], [text]]));
    expect(packed.bytes.length / 500 / 300).toBeLessThan(2);
  });

  it('are known from what is damaged', () => {
    const packed = pack([[['工会'], [], [], ['职工之家']]]);
    expect(isPackedPostings(structuredClone(packed))).toBe(true);
    for (const [name, table] of Object.entries(packed) as [
      string,
      number | Uint8Array | Uint16Array | Uint32Array,
    ][]) {
      if (typeof table === 'number') continue;
      const other = table.slice();
      other[0] = (other[0] ?? 0) ^ 1;
      expect(isPackedPostings({ ...packed, [name]: other })).toBe(false);
      expect(isPackedPostings({ ...packed, [name]: table.slice(0, -1) })).toBe(false);
      expect(isPackedPostings({ ...packed, [name]: [...table] })).toBe(false);
    }
  });
});

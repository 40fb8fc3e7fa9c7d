import { describe, expect, it } from 'vitest';
import type { Answer, Row } from '../../../src/search/answer/answer.ts';
import { EMPTY_QUERY } from '../../../src/search/query/edit-query.ts';
import type { Query } from '../../../src/search/query/query.ts';
import { Results, type Searching } from '../../../src/state/results.svelte.ts';
import { WINDOW } from '../../../src/state/windows.ts';

const asking = (text: string): Query => ({ ...EMPTY_QUERY, text });
const answerOf = (ids: readonly string[], ranked = true): Answer => ({
  ids,
  all: 100,
  literal: ids.length,
  reading: { mode: 'all', words: [], dropped: [], meant: [], remarks: [] },
  terms: [],
  ranked,
  facets: { topics: [], regions: [], years: [], kinds: [], organisations: [], mechanisms: [] },
});

/** A library that finds `counts[text]` articles, 100 where it is not told; `held` texts, and rows from a `held` id on, wait to be let go. */
function library(counts: Readonly<Record<string, number>> = {}, held: ReadonlySet<string> = new Set()) {
  const waiting = new Map<string, () => void>();
  let ranked = true;
  const operations: Searching = {
    ranked: () => {
      ranked = true;
      return Promise.resolve('stored');
    },
    search: async ({ text }) => {
      if (held.has(text)) await new Promise<void>((go) => waiting.set(text, go));
      if (text === 'broken') throw new Error('没有取到');
      const ids = Array.from({ length: counts[text] ?? 100 }, (_, index) => `${text}-${index}`);
      return answerOf(ids, ranked);
    },
    list: async (query, first) => {
      const { ids, ...answer } = await operations.search(query);
      return { answer, ids: ids.join('\n'), rows: await operations.rows(ids.slice(0, first), query) };
    },
    rows: async (ids) => {
      const first = ids[0] ?? '';
      if (held.has(first)) await new Promise<void>((go) => waiting.set(first, go));
      return ids.map((id) => ({ id }) as Row);
    },
  };
  return { operations, release: (text: string) => waiting.get(text)?.(), unrank: () => (ranked = false) };
}

describe('Results', () => {
  it('shows the answer with its first window of rows', async () => {
    const results = new Results();
    await results.ask(library().operations, asking('a'));
    expect(results.query?.text).toBe('a');
    expect(results.rows.map(({ id }) => id)).toEqual(results.answer?.ids.slice(0, WINDOW));
    expect(results.complete).toBe(false);
  });

  it('lets the latest question win, whatever order the answers come in', async () => {
    const results = new Results();
    const { operations, release } = library({}, new Set(['slow']));
    const slow = results.ask(operations, asking('slow'));
    await results.ask(operations, asking('fast'));
    release('slow');
    await slow;
    expect(results.query?.text).toBe('fast');
    expect(results.rows[0]?.id).toBe('fast-0');
  });

  it('keeps the last answer until the next one is whole', async () => {
    const results = new Results();
    const { operations, release } = library({}, new Set(['slow']));
    await results.ask(operations, asking('a'));
    const slow = results.ask(operations, asking('slow'));
    expect(results.rows[0]?.id).toBe('a-0');
    release('slow');
    await slow;
    expect(results.rows[0]?.id).toBe('slow-0');
  });

  it('fetches further rows in windows, one at a time, to the end', async () => {
    const results = new Results();
    await results.ask(library().operations, asking('a'));
    await Promise.all([results.more(), results.more()]);
    expect(results.rows).toHaveLength(80);
    await results.more();
    await results.more();
    expect(results.rows.map(({ id }) => id)).toEqual(results.answer?.ids);
    expect(results.complete).toBe(true);
  });

  it('drops rows of a question that has been overtaken', async () => {
    const results = new Results();
    const { operations, release } = library({ b: 1 }, new Set(['a-40']));
    await results.ask(operations, asking('a'));
    const more = results.more();
    await results.ask(operations, asking('b'));
    release('a-40');
    await more;
    expect(results.rows.map(({ id }) => id)).toEqual(['b-0']);
  });

  it('asks again when the order was not by rank yet', async () => {
    const results = new Results();
    const { operations, unrank } = library();
    unrank();
    await results.ask(operations, asking('a'));
    expect(results.answer?.ranked).toBe(true);
  });

  it.each([
    { why: 'one condition less', counts: { 'a b': 0, a: 2, b: 3 }, out: ['drop a 3', 'drop b 2'] },
    { why: 'only what finds something', counts: { 'a b': 0, a: 2, b: 0 }, out: ['drop b 2'] },
    {
      why: 'one condition alone where one less is not enough',
      counts: { 'a b c': 0, 'a b': 0, 'a c': 0, 'b c': 0, a: 1, b: 0, c: 4 },
      out: ['keep c 4', 'keep a 1'],
    },
    { why: 'nothing from a lone condition', counts: { a: 0 }, out: [] },
  ])('offers ways out of an empty answer: $why', async ({ counts, out }) => {
    const results = new Results();
    await results.ask(library(counts).operations, asking(Object.keys(counts)[0] ?? ''));
    expect(
      results.waysOut.map(({ relaxation: { way, condition }, count }) =>
        [way, condition.kind === 'term' ? condition.term : condition.value, count].join(' '),
      ),
    ).toEqual(out);
  });

  it('says why a question was not answered, until one is', async () => {
    const results = new Results();
    const { operations } = library();
    await results.ask(operations, asking('broken'));
    expect(results.failure).toEqual({ code: 'unexpected', reason: '没有取到' });
    await results.ask(operations, asking('a'));
    expect(results.failure).toBeNull();
  });

  it('asks again what failed: the question, or the further rows', async () => {
    const results = new Results();
    const { operations } = library();
    let failing = true;
    const flaky: Searching = {
      ...operations,
      list: (...asked) => (failing ? Promise.reject(new Error('oh')) : operations.list(...asked)),
      rows: (ids, query) => (failing ? Promise.reject(new Error('oh')) : operations.rows(ids, query)),
    };
    await results.ask(flaky, asking('a'));
    await results.again();
    expect([results.answer, results.failure === null]).toEqual([null, false]);
    failing = false;
    await results.again();
    expect([results.query?.text, results.failure]).toEqual(['a', null]);

    failing = true;
    await results.more();
    expect([results.rows.length, results.failure === null]).toEqual([40, false]);
    failing = false;
    await results.again();
    expect([results.rows.length, results.failure]).toEqual([80, null]);
  });
});

/** FlexSearch, fed the same bigrams. */
import { expose } from 'comlink';
import { Index } from 'flexsearch';
import { fold } from '../../../src/search/text/normalise.ts';
import { bigrams } from '../../../src/search/index/tokenize.ts';
import { median, store, stored, textsAt, type Contender } from './contender.ts';

const make = (): Index => new Index({ tokenize: 'strict', encode: (text: string) => bigrams(text) });
let index = make();

const ask = (query: string): readonly number[] =>
  index.search(query.split(' ').join('\n'), { limit: 1_000_000 }) as readonly number[];

const contender: Contender = {
  async build(url) {
    const texts = await textsAt(url);
    index = make();
    const from = performance.now();
    texts.forEach(({ title, text }, number) => index.add(number, fold(title) + '\n' + text));
    return performance.now() - from;
  },
  async keep() {
    const parts: [string, string][] = [];
    await Promise.resolve(index.export((key: string, data: string) => void parts.push([key, data])));
    await store('flexsearch', parts);
    return parts.reduce((sum, [, data]) => sum + new TextEncoder().encode(data ?? '').length, 0);
  },
  async open() {
    index = make();
    for (const [key, data] of (await stored('flexsearch')) as [string, string][]) index.import(key, data);
  },
  ask: (query) => Promise.resolve(ask(query)),
  time: (queries, times) => Promise.resolve(queries.map((query) => median(times, () => ask(query)))),
};

expose(contender);

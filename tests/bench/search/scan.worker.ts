/** Reading every text with `includes`: the yardstick of what is exact. */
import { expose } from 'comlink';
import { fold } from '../../../src/search/text/normalise.ts';
import { median, store, stored, textsAt, type Contender } from './contender.ts';

let folded: readonly string[] = [];

const ask = (query: string): readonly number[] => {
  const terms = query.split(' ').map(fold);
  const found: number[] = [];
  folded.forEach((text, number) => {
    if (terms.every((term) => text.includes(term))) found.push(number);
  });
  return found;
};

const contender: Contender = {
  async build(url) {
    const texts = await textsAt(url);
    folded = texts.map(({ title, text }) => [title, ...text.split('\n')].map(fold).join('\n'));
    return 0;
  },
  async keep() {
    await store('scan', folded);
    return 0;
  },
  async open() {
    folded = (await stored('scan')) as readonly string[];
  },
  ask: (query) => Promise.resolve(ask(query)),
  time: (queries, times) => Promise.resolve(queries.map((query) => median(times, () => ask(query)))),
};

expose(contender);

/** SQLite's FTS5, compiled to wasm, fed the same bigrams and asked for them as a phrase. */
import { expose } from 'comlink';
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { bigrams } from '../../../src/search/index/tokenize.ts';
import { median, store, stored, textsAt, type Contender } from './contender.ts';

type Sqlite = Awaited<ReturnType<typeof sqlite3InitModule>>;

// Not awaited here: a worker must listen as soon as it runs.
const starting = sqlite3InitModule();
let database: InstanceType<Sqlite['oo1']['DB']>;

const phrase = (term: string): string => {
  const pairs = bigrams(term);
  const [only = ''] = pairs;
  return pairs.length === 1 && only.length === 1 ? `"${only}"*` : `"${pairs.join(' ')}"`;
};

const ask = (query: string): readonly number[] =>
  database.selectValues('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank', [
    query.split(' ').map(phrase).join(' AND '),
  ]) as readonly number[];

const contender: Contender = {
  async build(url) {
    const [sqlite, texts] = [await starting, await textsAt(url)];
    database = new sqlite.oo1.DB(':memory:');
    const from = performance.now();
    database.exec(`CREATE VIRTUAL TABLE texts USING fts5(body, content='', tokenize='unicode61'); BEGIN`);
    const insert = database.prepare('INSERT INTO texts(rowid, body) VALUES (?, ?)');
    texts.forEach(({ title, text }, number) => {
      insert.bind([number, bigrams(`${title}\n${text}`).join(' ')]).stepReset();
    });
    insert.finalize();
    database.exec('COMMIT');
    return performance.now() - from;
  },
  async keep() {
    const { capi } = await starting;
    const bytes = capi.sqlite3_js_db_export(database);
    await store('sqlite', bytes);
    return bytes.length;
  },
  async open() {
    const bytes = (await stored('sqlite')) as Uint8Array;
    const { oo1, capi, wasm } = await starting;
    database = new oo1.DB(':memory:');
    const at = wasm.allocFromTypedArray(bytes);
    capi.sqlite3_deserialize(
      database.pointer ?? 0,
      'main',
      at,
      bytes.length,
      bytes.length,
      capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE,
    );
  },
  ask: (query) => Promise.resolve(ask(query)),
  time: (queries, times) => Promise.resolve(queries.map((query) => median(times, () => ask(query)))),
};

expose(contender);

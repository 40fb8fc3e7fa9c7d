import { afterEach, describe, expect, it, vi } from 'vitest';
import { corpusCache } from '../../../src/storage/corpus-cache.ts';
import { Database } from '../../../src/storage/database.ts';
import { indexCache } from '../../../src/storage/index-cache.ts';

// What IndexedDB does when it works is tested in a browser; here, what happens when it does not.
describe('a database that is refused', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  async function expectNothing(database: Database): Promise<void> {
    const index = { key: 'k', articleCount: 0, dump: null };
    expect(await corpusCache(database).read('d')).toBeNull();
    expect(await corpusCache(database).write('d', 'text')).toBe(false);
    expect(await indexCache(database).read('k')).toBeNull();
    expect(await indexCache(database).write(index)).toBe(false);
    expect(database.state).toBe('unavailable');
    await database.close();
  }

  it('says so where there is no IndexedDB', async () => {
    await expectNothing(new Database());
  });

  it('says so where opening throws', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new Error('SecurityError');
      },
    });
    await expectNothing(new Database());
  });

  it('waits three seconds at most for an answer that never comes', async () => {
    vi.useFakeTimers();
    class Request extends EventTarget {}
    for (const name of [
      'IDBRequest',
      'IDBDatabase',
      'IDBObjectStore',
      'IDBIndex',
      'IDBCursor',
      'IDBTransaction',
    ]) {
      vi.stubGlobal(name, name === 'IDBRequest' ? Request : class {});
    }
    vi.stubGlobal('indexedDB', { open: () => new Request() });
    const database = new Database();
    const reading = corpusCache(database).read('d');
    await vi.advanceTimersByTimeAsync(2900);
    expect(database.state).toBe('closed');
    await vi.advanceTimersByTimeAsync(200);
    expect(await reading).toBeNull();
    expect(database.state).toBe('unavailable');
    await expectNothing(database);
  });
});

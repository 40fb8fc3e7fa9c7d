import { afterEach, describe, expect, it, vi } from 'vitest';
import { Database } from '../../../src/storage/database.ts';
import { indexCache } from '../../../src/storage/index-cache.ts';
import { shelfCache } from '../../../src/storage/shelf-cache.ts';

// What IndexedDB does when it works is tested in a browser; here, what happens when it does not.
describe('a database that is refused', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  async function expectNothing(database: Database): Promise<void> {
    expect(await shelfCache(database).read('k')).toBeNull();
    expect(await shelfCache(database).write('k', {})).toBe(false);
    expect(await indexCache(database).read('k')).toEqual([]);
    expect(await indexCache(database).write('k', 0, [])).toBe(false);
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

  it('waits two seconds at most for an answer that never comes', async () => {
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
    const reading = shelfCache(database).read('k');
    await vi.advanceTimersByTimeAsync(1900);
    expect(database.state).toBe('closed');
    await vi.advanceTimersByTimeAsync(200);
    expect(await reading).toBeNull();
    expect(database.state).toBe('unavailable');
    await expectNothing(database);
  });
});

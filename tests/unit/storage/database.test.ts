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

  class Request extends EventTarget {
    result: unknown = null;
  }
  class Connection extends EventTarget {
    closed = false;
    close(): void {
      this.closed = true;
    }
  }

  /** A browser whose openings wait until somebody answers them. */
  function stubRequests(): readonly Request[] {
    const requests: Request[] = [];
    for (const name of ['IDBObjectStore', 'IDBIndex', 'IDBCursor', 'IDBTransaction']) {
      vi.stubGlobal(name, class {});
    }
    vi.stubGlobal('IDBRequest', Request);
    vi.stubGlobal('IDBDatabase', Connection);
    vi.stubGlobal('indexedDB', {
      open: () => {
        const request = new Request();
        requests.push(request);
        return request;
      },
    });
    return requests;
  }

  it('holds one connection where two openings come late', async () => {
    vi.useFakeTimers();
    const requests = stubRequests();
    const database = new Database();
    const first = database.use(() => Promise.resolve('first'));
    await vi.advanceTimersByTimeAsync(2100);
    expect(await first).toBeNull();
    database.renew();
    const second = database.use(() => Promise.resolve('second'));
    const connections = requests.map((request) => {
      const connection = new Connection();
      request.result = connection;
      request.dispatchEvent(new Event('success'));
      return connection;
    });
    expect(await second).toBe('second');
    expect(connections.map(({ closed }) => closed)).toEqual([false, true]);
    expect(database.state).toBe('open');
  });

  it('waits two seconds at most for an answer that never comes', async () => {
    vi.useFakeTimers();
    stubRequests();
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

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchText } from '../../../src/worker/fetch-text.ts';

/** A text whose characters are cut in two by the stretches it comes in, and one that never ends. */
const TEXT = '工会经验图谱';
let server: Server;
let url: string;
let hungUp: Promise<void>;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/none') response.writeHead(404).end();
    else if (request.url === '/endless') {
      hungUp = new Promise((resolve) => response.once('close', resolve));
      response.write('工');
    } else {
      const bytes = Buffer.from(TEXT);
      response.write(bytes.subarray(0, 4));
      setImmediate(() => response.end(bytes.subarray(4)));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('fetchText', () => {
  it('gives the text whole, however it was cut on the way', async () => {
    let text = '';
    await fetchText(url, (stretch) => (text += stretch));
    expect(text).toBe(TEXT);
  });

  it('rejects with the status of an answer that is none', async () => {
    await expect(fetchText(`${url}/none`, () => undefined)).rejects.toThrow('HTTP 404');
  });

  it('hangs up on a text that is not taken', async () => {
    const fault = new Error('not a corpus');
    const fetching = fetchText(`${url}/endless`, () => {
      throw fault;
    });
    await expect(fetching).rejects.toBe(fault);
    await hungUp;
  });
});

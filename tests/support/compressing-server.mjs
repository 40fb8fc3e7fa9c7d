// @ts-check
/** A web server as it should be set up: what it sends is compressed, and it can send a file by halves. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { TYPES } from './static-server.mjs';

/**
 * Serves `folder` on a free port of this machine. Of files whose path fits `halved` one half is sent, and the other when `release` is called.
 * @param {string} folder @param {RegExp} [halved]
 * @returns {Promise<{ url: string, release: () => void, close: () => Promise<void> }>}
 */
export function serveCompressed(folder, halved = /$^/) {
  /** @type {() => void} */
  let release = () => {};
  /** @type {Promise<void>} */
  const released = new Promise((resolve) => (release = resolve));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const half = halved.test(pathname);
    const bytes = readFileSync(file);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...(half ? {} : { 'content-encoding': 'gzip' }),
    });
    if (half) {
      response.write(bytes.subarray(0, bytes.length / 2));
      void released.then(() => response.end(bytes.subarray(bytes.length / 2)));
    } else response.end(gzipSync(bytes));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
        release,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

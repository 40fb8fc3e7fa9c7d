/** The built site as an administrator has it on a server: a folder of its own that can be changed, and a server that can go. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder, TYPES } from '../support/static-server.mjs';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

export class Deployment {
  readonly folder = mkdtempSync(join(tmpdir(), 'union-atlas-site-'));
  /** Types that the server sends, by the ends of names. */
  readonly types = { ...TYPES };
  #server: { url: string; close: () => Promise<void> } | null = null;
  #port = 0;
  #version = 1;

  constructor(readonly prefix: string) {
    cpSync(DIST, this.folder, { recursive: true });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.prefix}`;
  }

  /** Serves the folder, always at the same address. */
  async start(): Promise<void> {
    this.#server = await serveFolder(this.folder, this.prefix, this.#port, this.types);
    this.#port = Number(new URL(this.#server.url).port);
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    this.#server = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }

  /** Names of the files under `assets/` that fit. */
  assets(name: RegExp): string[] {
    return readdirSync(join(this.folder, 'assets')).filter((file) => name.test(file));
  }

  /** Puts another version in the place of this one: its page says which, and no asset keeps its name. */
  deploy(): void {
    this.#version += 1;
    const version = this.#version;
    const names = this.assets(/./).map(
      (name) => [name, name.replace(/(?:-v\d+)?(\.\w+)$/, `-v${version}$1`)] as const,
    );
    for (const [before, after] of names) {
      renameSync(join(this.folder, 'assets', before), join(this.folder, 'assets', after));
    }
    for (const file of [...names.map(([, after]) => `assets/${after}`), 'index.html', 'sw.js']) {
      if (!/\.(?:js|css|html)$/.test(file)) continue;
      this.edit(file, (text) => names.reduce((sum, [before, after]) => sum.split(before).join(after), text));
    }
    this.edit('index.html', (text) =>
      text.replace(
        /(?:<meta name="version"[^>]*>)?<\/head>/,
        `<meta name="version" content="${version}"></head>`,
      ),
    );
    this.list();
  }

  /** Writes into the service worker what its files hash to now. */
  list(): void {
    this.edit('sw.js', (text) =>
      text.replace(/\{[^{}]*"integrity":"[^"]*"[^{}]*\}/g, (json) => {
        const entry = JSON.parse(json) as { url: string; revision: string | null; integrity: string };
        const digest = createHash('sha256').update(readFileSync(join(this.folder, entry.url)));
        const integrity = `sha256-${digest.digest('base64')}`;
        return JSON.stringify({ ...entry, integrity, revision: entry.revision && integrity });
      }),
    );
  }

  edit(file: string, change: (text: string) => string): void {
    const path = join(this.folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  delete(file: string): void {
    rmSync(join(this.folder, file));
  }
}

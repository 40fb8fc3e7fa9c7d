/** `public/site.json` at build time: refused if anything in it is wrong, and its title put where no script has run yet. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { isFault, PLAIN, readSite, type Site } from '../site/site.ts';
import { zhSite } from '../text/zh-site.ts';

/** The settings of the project in `root`; without a file, none. Throws, in the reader's language, where they are wrong. */
export function siteSettings(root: string): Site {
  const file = join(root, 'public/site.json');
  if (!existsSync(file)) return PLAIN;
  const read = readSite(readFileSync(file, 'utf8'));
  if (isFault(read)) throw new Error(zhSite.faulty(read));
  for (const name of [read.logo, read.map]) {
    if (name !== null && !existsSync(join(root, 'public', name)))
      throw new Error(`site.json 写的文件 ${name} 不在 public/ 里。请把它放进去，或改成 null。`);
  }
  return read;
}

/** Titles the page before its script does. */
export function siteTitle({ title }: Site): Plugin {
  return {
    name: 'union-atlas-site',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        title === null
          ? html
          : html
              .replace(/<title>[^<]*<\/title>/, () => `<title>${escape(title)}</title>`)
              .replace(/<p class="name">[^<]*</, () => `<p class="name">${escape(title)}<`),
    },
  };
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

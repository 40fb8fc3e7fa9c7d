/**
 * `vite build --mode single`: everything in one HTML file that opens from a disk. Script and style stand in the page, and
 * its policy names them by their hashes; whatever else there is goes along as data: addresses.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { bundledNotices } from './licences-plugin.ts';
import { siteSettings } from './site-plugin.ts';

/** The file that is made, in `dist-single/`. */
export const SINGLE_FILE = 'union-atlas.html';

const SITE = 'virtual:site';

/** Files in whose place the single file has its own. */
const PLACES = [
  ['/worker/connect.ts', 'src/single/connect.ts'],
  ['/site/fetch-site.ts', 'src/single/fetch-site.ts'],
] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

export function singleFile(root: string): Plugin {
  return {
    name: 'union-atlas-single',
    enforce: 'post',
    config: () => ({
      publicDir: false,
      build: {
        outDir: 'dist-single',
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        modulePreload: false,
        // Chromium starts no module as a worker from a file on a disk.
        rolldownOptions: {
          output: { format: 'iife', codeSplitting: false },
          transform: { define: { 'import.meta': '{}' } },
        },
      },
    }),
    resolveId: {
      order: 'pre',
      handler(source) {
        if (source === SITE) return `\0${SITE}`;
        const place = PLACES.find(([end]) => source.endsWith(end));
        return place ? join(root, place[1]) : null;
      },
    },
    load(id) {
      if (id !== `\0${SITE}`) return null;
      const site = siteSettings(root);
      const name = site.logo;
      const address =
        name &&
        `data:${TYPES[extname(name)] ?? ''};base64,${readFileSync(join(root, 'public', name)).toString('base64')}`;
      const text = JSON.stringify({ ...site, map: null });
      return `export const text = ${JSON.stringify(text)};\nexport const logo = ${JSON.stringify(name ? { name, address } : null)};`;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('./src/main.ts', './src/single/main.ts'),
    },
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find(({ fileName }) => fileName === 'index.html');
      const scripts = files.filter((file) => file.type === 'chunk');
      const sheets = files.filter(({ fileName }) => fileName.endsWith('.css'));
      if (page?.type !== 'asset' || scripts.length !== 1 || sheets.length !== 1) {
        throw new Error(
          `单文件版应由一个网页、一个脚本、一个样式组成，现有 ${Object.keys(bundle).join('、')}。`,
        );
      }
      const [script] = scripts;
      const [sheet] = sheets;
      const source = assemble(
        String(page.source),
        script?.code ?? '',
        sheet?.type === 'asset' ? String(sheet.source) : '',
        readFileSync(join(root, 'public/icon.svg')),
        bundledNotices(root),
      );
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source });
    },
  };
}

/** Puts script, style, icon and the packages' notices into the page, with the policy that allows them and nothing else. */
export function assemble(html: string, code: string, css: string, icon: Buffer, notices: string): string {
  // What would end the element or begin a comment in it stands in strings only, where an escape means the same.
  // With one chunk nothing is preloaded, and Vite leaves its mark for what would be.
  const script = code.replace(/\b__VITE_PRELOAD__\b/g, 'void 0').replace(/<(?=\/script|!--)/gi, '\\x3C');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(css)}`,
    'img-src data: blob:',
    'connect-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const iconLink = `<link rel="icon" href="data:image/svg+xml;base64,${icon.toString('base64')}" type="image/svg+xml" />`;
  return html
    .replace(/\s*<link [^>]*rel="(?:icon|apple-touch-icon|stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace('<head>', () => `<head>\n    ${head}`)
    .replace('</head>', () => `  ${iconLink}\n    <style>${css}</style>\n  </head>`)
    .replace('</body>', () => `  <script id="program">${script}</script>\n  </body>`)
    .replace('</html>', () => `</html>\n<!--\n${notices.replace(/--/g, '- -')}-->\n`);
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Bundles the corpus: `virtual:corpus` gives the URL of a hashed asset made from `seeds/` by the pipeline, its digest and its size.
 * The build fails, naming page or correction, when a page holds no article or a correction does not fit.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { Corpus } from '../corpus/article.ts';
import { preprocess } from '../pipeline/preprocess.ts';
import { readCorrections, readPages } from './seeds.ts';

const ID = 'virtual:corpus';
const RESOLVED = `\0${ID}`;

/** The corpus of `seeds/`. Rejects with a message in the reader's language that names the page or the correction. */
export async function bundledCorpus(root: string): Promise<Corpus> {
  const [pages, corrections] = await Promise.all([readPages(root), readCorrections(root)]);
  for (const { source } of corrections) {
    if (!pages.some((page) => page.source === source)) {
      throw new Error(`更正文件所说的版面 ${source} 不在 seeds/pages 中。请补上版面，或删去这份更正。`);
    }
  }
  const corpus = preprocess(pages, corrections);
  for (const { source, encoding } of pages) {
    const page = corpus.pages.find((one) => one.source === source);
    const found = corpus.articles.some((article) => article.spans.some((span) => span.page === page?.id));
    if (encoding === 'binary') throw new Error(`版面 seeds/pages/${source} 不是文本文件。请换成纯文本。`);
    if (!page) throw new Error(`版面 seeds/pages/${source} 与另一个版面内容完全相同。请删去一个。`);
    if (!found)
      throw new Error(`版面 seeds/pages/${source} 中没有认出文章。请检查文件内容，或移出 seeds/pages。`);
  }
  return corpus;
}

export function corpusPlugin(): Plugin {
  let root = '.';
  let cache = '';
  let how = 'no-inline';
  return {
    name: 'union-atlas-corpus',
    configResolved(config) {
      root = config.root;
      how = config.mode === 'single' ? 'inline' : 'no-inline';
      cache = join(config.cacheDir, 'union-atlas');
    },
    resolveId(id) {
      return id === ID ? RESOLVED : null;
    },
    async load(id) {
      if (id !== RESOLVED) return null;
      const json = JSON.stringify(await bundledCorpus(root));
      const digest = createHash('sha256').update(json).digest('hex');
      const file = join(cache, 'corpus.json');
      await mkdir(cache, { recursive: true });
      await writeFile(file, json);
      return `export { default as url } from ${JSON.stringify(`${file}?url&${how}`)};\nexport const digest = ${JSON.stringify(digest)};\nexport const size = ${json.length};`;
    },
    configureServer(server) {
      const seeds = join(root, 'seeds');
      server.watcher.add(seeds);
      server.watcher.on('all', (_event, path) => {
        if (relative(seeds, path).startsWith(`..${sep}`)) return;
        const module = server.moduleGraph.getModuleById(RESOLVED);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

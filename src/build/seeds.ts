/** Reads what `seeds/` holds. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageText } from '../corpus/page-text.ts';
import { readPageFile } from '../intake/page-file.ts';
import type { CorrectionFile } from '../pipeline/corrections.ts';
import { parseCorrections } from './correction-file.ts';

const SEEDS = 'seeds';

/** The pages of `seeds/pages`, by file name. Rejects with the file's name when one cannot be read. */
export async function readPages(root = '.'): Promise<PageText[]> {
  const folder = join(root, SEEDS, 'pages');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map(async (name) => readPageFile(name, await readFile(join(folder, name)))));
}

/** The corrections of `seeds/corrections`, checked. Rejects with the file's name and the field that is wrong. */
export async function readCorrections(root = '.'): Promise<CorrectionFile[]> {
  const folder = join(root, SEEDS, 'corrections');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => parseCorrections(name, await readFile(join(folder, name), 'utf8'))),
  );
}

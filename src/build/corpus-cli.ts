/**
 * `npm run --silent corpus -- FILE... [--out corpus.json] [--no-corrections] [--explain]`
 * Turns page texts into the corpus format, on standard output or into a file. Exit status 0, or 1 for a broken correction
 * or a file that cannot be read, or 2 for a wrong call.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { explainPage, preprocess } from '../pipeline/preprocess.ts';
import { readPageFile } from '../intake/page-file.ts';
import { explain } from './explain.ts';
import { readCorrections } from './seeds.ts';

const USAGE = '用法：npm run --silent corpus -- 版面.txt… [--out corpus.json] [--no-corrections] [--explain]';

export async function main(argv: readonly string[]): Promise<number> {
  const files: string[] = [];
  let out: string | null = null;
  let corrected = true;
  let explained = false;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--no-corrections') corrected = false;
    else if (word === '--explain') explained = true;
    else if (word === '--out') out = argv[++i] ?? '';
    else if (word.startsWith('--')) return fail(`不认识的选项 ${word}。\n${USAGE}`, 2);
    else files.push(word);
  }
  if (files.length === 0 || out === '') return fail(USAGE, 2);
  try {
    const pages = await Promise.all(files.map(async (file) => readPageFile(file, await bytesOf(file))));
    if (explained) {
      for (const page of pages) process.stdout.write(explain(page.source, explainPage(page)));
      return 0;
    }
    const corpus = preprocess(pages, corrected ? await readCorrections() : []);
    for (const page of corpus.pages) {
      const text = pages.find((one) => one.sha256 === page.sha256)?.text ?? '';
      const found = corpus.articles.filter((article) => article.spans[0]?.page === page.id).length;
      const broken = text.split('\ufffd').length - 1;
      if (found > 0 && broken > 0)
        process.stderr.write(`${page.source}：有 ${broken} 处读不出的字节，显示为 \ufffd。\n`);
      if (found === 0) process.stderr.write(`${page.source}：${nothingFound(page.encoding, text)}\n`);
    }
    const json = `${JSON.stringify(corpus, null, 1)}\n`;
    if (out) await writeFile(out, json);
    else await write(json);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 1);
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why =
      code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '这是文件夹' : `打不开（${String(code)}）`;
    throw new Error(`${file}：${why}。请检查路径，文件夹中的版面可写作 文件夹/*.txt。`, { cause: error });
  }
}

function nothingFound(encoding: string, text: string): string {
  if (encoding === 'binary') return '不是文本文件（像是图片、PDF 或压缩包）。请先导出为纯文本再试。';
  if (text.trim() === '') return '文件是空的，没有可读的内容。';
  return '没有认出报纸版面：没有标题、署名、电头或转版标记。全部文字已列入 discarded。';
}

/** Waits until everything is written: a pipe may take less than the whole at once. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

function fail(message: string, status: number): number {
  process.stderr.write(`${message}\n`);
  return status;
}

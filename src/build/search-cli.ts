/**
 * `npm run --silent search -- --corpus corpus.json (--queries queries.json | WORD…) [--literal]`
 * Prints `{ "<query>": ["<article id>", …] }`, best first, by the code that the worker runs. `queries.json` is an array of strings
 * or of objects with a `q`; words on the command line make one query. Exit status 0, or 1 for a file that cannot be read, or 2
 * for a wrong call.
 */
import { readFile } from 'node:fs/promises';
import forms from 'opencc-js/dict/TSCharacters';
import { dict } from 'pinyin-match/src/simplified_dict.js';
import { answerQuery } from '../search/answer/answer-query.ts';
import { EMPTY_QUERY } from '../search/query/edit-query.ts';
import { Engine } from '../search/index/engine.ts';
import { frameFacets } from '../search/answer/facets.ts';
import type { Library } from '../search/answer/library.ts';
import { makeLore } from '../search/meaning/lore.ts';
import { guideShelf } from '../search/shelf/standing.ts';
import { shelve } from '../search/shelf/shelf.ts';
import type { Corpus } from '../corpus/article.ts';

const USAGE =
  '用法：npm run --silent search -- --corpus corpus.json (--queries queries.json | 检索词…) [--literal]';

export async function main(argv: readonly string[]): Promise<number> {
  let corpusFile = '';
  let queriesFile: string | null = null;
  let literal = false;
  const words: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (word === '--corpus') corpusFile = argv[++i] ?? '';
    else if (word === '--queries') queriesFile = argv[++i] ?? '';
    else if (word === '--literal') literal = true;
    else if (word.startsWith('--')) return fail(`不认识的选项 ${word}。\n${USAGE}`, 2);
    else words.push(word);
  }
  const asked = queriesFile !== null || words.length > 0;
  if (corpusFile === '' || queriesFile === '' || !asked) return fail(USAGE, 2);
  try {
    const corpus = corpusIn(await jsonIn(corpusFile), corpusFile);
    const queries =
      queriesFile === null ? [words.join(' ')] : queriesIn(await jsonIn(queriesFile), queriesFile);
    const library = await libraryOf(corpus);
    const answers = queries.map((text) => [
      text,
      answerQuery(library, { ...EMPTY_QUERY, text, literal }).ids,
    ]);
    await write(`${JSON.stringify(Object.fromEntries(answers), null, 1)}\n`);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 1);
  }
}

/** The library of a corpus as the worker has it when everything is ready. */
export async function libraryOf(corpus: Corpus): Promise<Library> {
  const shelf = shelve(corpus);
  const engine = Engine.empty();
  await engine.add(shelf.entries);
  guideShelf(shelf, engine);
  return { shelf, frame: frameFacets(shelf), engine, lore: makeLore(forms, dict) };
}

async function jsonIn(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why =
      code === 'ENOENT' ? '没有这个文件' : code === 'EISDIR' ? '这是文件夹' : `打不开（${String(code)}）`;
    throw new Error(`${file}：${why}。请检查路径。`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}：不是有效的 JSON。`, { cause: error });
  }
}

function corpusIn(value: unknown, file: string): Corpus {
  const corpus = value as Partial<Corpus> | null;
  if (
    corpus?.format !== 'union-atlas/corpus' ||
    !Array.isArray(corpus.articles) ||
    !Array.isArray(corpus.pages)
  )
    throw new Error(`${file}：不是工会经验图谱的语料。请用 npm run --silent corpus 生成。`);
  return corpus as Corpus;
}

function queriesIn(value: unknown, file: string): string[] {
  const queries = Array.isArray(value)
    ? value.map((each: unknown) => (typeof each === 'string' ? each : (each as { q?: unknown } | null)?.q))
    : [];
  if (queries.length === 0 || !queries.every((each) => typeof each === 'string'))
    throw new Error(`${file}：应为检索词的数组，每项是字符串或带有 q 的对象。`);
  return queries;
}

/** Waits until everything is written: a pipe may take less than the whole at once. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

function fail(message: string, status: number): number {
  process.stderr.write(`${message}\n`);
  return status;
}

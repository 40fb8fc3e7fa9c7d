/** The door for corpus files: what comes in is checked once here and trusted inside. */
import type { Corpus } from '../corpus/article.ts';

const FORMAT = 'union-atlas/corpus';
const VERSION = 1;

/** Reads a corpus file. Throws an error for the reader, in Chinese, that names the file, what is wrong and what to do. */
export function readCorpus(text: string, file: string): Corpus {
  const corpus = parse(text, file);
  if (!isRecord(corpus) || corpus['format'] !== FORMAT) {
    throw refusal(file, `不是工会经验图谱的语料（应标明 "format": "${FORMAT}"）`);
  }
  if (corpus['version'] !== VERSION) {
    throw refusal(file, `的版本是 ${String(corpus['version'])}，本程序只能读版本 ${VERSION}`);
  }
  for (const part of ['pages', 'articles', 'discarded', 'corrections']) {
    if (!Array.isArray(corpus[part])) throw refusal(file, `不完整：缺少 ${part}`);
  }
  const checked = corpus as unknown as Corpus;
  const pages = new Set(checked.pages.map(({ id }) => id));
  const articles = new Set<string>();
  for (const { id, spans } of checked.articles) {
    if (articles.has(id)) throw refusal(file, `有误：文章 ${id} 出现了两次`);
    if (!pages.has(spans[0]?.page ?? '')) throw refusal(file, `不完整：缺少文章 ${id} 所在的版面`);
    articles.add(id);
  }
  return checked;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(file, '不是有效的 JSON，可能没有下载完整');
  }
}

function refusal(file: string, problem: string): Error {
  return new Error(`语料文件 ${file} ${problem}。请刷新页面；若仍如此，请网站维护者重新生成这个文件。`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The door for corpus files: what comes in is checked once here and trusted inside. */
import type { Corpus } from '../corpus/article.ts';
import { LibraryError } from './operations.ts';

const FORMAT = 'union-atlas/corpus';
const VERSION = 1;

/** Reads a corpus file. Throws a `LibraryError` that says what is wrong with it. */
export function readCorpus(text: string, file: string): Corpus {
  const corpus = parse(text, file);
  if (!isRecord(corpus) || corpus['format'] !== FORMAT) {
    throw new LibraryError({ code: 'not-a-corpus', file, format: FORMAT });
  }
  if (corpus['version'] !== VERSION) {
    const version = String(corpus['version']);
    throw new LibraryError({ code: 'other-version', file, version, readable: VERSION });
  }
  for (const part of ['pages', 'articles', 'discarded', 'corrections']) {
    if (!Array.isArray(corpus[part])) throw new LibraryError({ code: 'part-missing', file, part });
  }
  const checked = corpus as unknown as Corpus;
  const pages = new Set(checked.pages.map(({ id }) => id));
  const articles = new Set<string>();
  for (const { id, spans } of checked.articles) {
    if (articles.has(id)) throw new LibraryError({ code: 'article-twice', file, article: id });
    if (!pages.has(spans[0]?.page ?? '')) {
      throw new LibraryError({ code: 'page-missing', file, article: id });
    }
    articles.add(id);
  }
  return checked;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new LibraryError({ code: 'not-json', file });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

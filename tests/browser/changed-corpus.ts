/** The built corpus with something changed, for what its pages happen not to show. */
import type { BrowserContext } from '@playwright/test';
import type { Article, Corpus } from '../../src/corpus/article.ts';

/** Hands the pages of a context a changed corpus. To be called before they are opened. */
export async function changeCorpus(
  context: BrowserContext,
  change: (corpus: Corpus) => Corpus,
): Promise<void> {
  await context.route(/\/corpus-[^/]*\.json$/, async (route) => {
    const response = await route.fetch({ maxRetries: 3 });
    await route.fulfill({ response, json: change((await response.json()) as Corpus) });
  });
}

/** The same, article by article. */
export function changeArticles(
  context: BrowserContext,
  change: (article: Article) => Article,
): Promise<void> {
  return changeCorpus(context, (corpus) => ({ ...corpus, articles: corpus.articles.map(change) }));
}

/** The app as its readers see it: by role and name, in the words of the interface. */
import { expect, type Locator, type Page } from '@playwright/test';
import { zh as t } from '../../src/text/zh.ts';

export class App {
  readonly box: Locator;
  /** The sentence that sums the query up. */
  readonly summary: Locator;
  readonly list: Locator;
  /** The headlines of the list, each a link to its article. */
  readonly results: Locator;
  readonly reader: Locator;
  readonly pills: Locator;
  readonly filters: Locator;

  constructor(readonly page: Page) {
    this.box = page.getByRole('searchbox', { name: t.ask.label });
    this.summary = page.getByRole('region', { name: t.ask.region }).getByRole('status');
    this.list = page.getByRole('region', { name: t.results.heading });
    this.results = this.list.getByRole('listitem').getByRole('link');
    this.reader = page.getByRole('article', { name: t.reader.region });
    this.pills = page.getByRole('list', { name: t.pills.heading });
    this.filters = page.getByRole('region', { name: t.facets.heading });
  }

  /** Goes to a hash (`#/search?q=…`) of the built site, or to its start, and waits until the library answers. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(hash === '' ? '' : `./${hash}`);
    await expect(this.summary).toContainText(/篇|未见报道/);
  }

  /** Goes to a view by the navigation. */
  async go(view: keyof typeof t.views): Promise<void> {
    await this.page
      .getByRole('navigation', { name: t.mainNavigation })
      .getByRole('link', { name: t.views[view] })
      .click();
  }

  /** Types into the box as a person does and waits until the sentence speaks of it. */
  async ask(text: string): Promise<void> {
    await this.box.fill('');
    await this.box.pressSequentially(text, { delay: 15 });
    await expect(this.summary).toContainText(`“${text}”`);
  }

  /** How many articles the sentence says there are. */
  async count(): Promise<number> {
    const said = (await this.summary.locator('strong').textContent()) ?? '';
    if (said.endsWith(t.unseen)) return 0;
    return countIn(said);
  }

  /** Waits until the sentence and the list both show this many articles. */
  async shows(count: number): Promise<void> {
    await expect.poll(() => this.count()).toBe(count);
    await expect(this.results).toHaveCount(count);
  }

  /** The figure of a chart with this title. */
  chart(title: string): Locator {
    return this.page
      .getByRole('figure')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }
}

/** The last number before 篇 in a text, which must have one. */
export function countIn(text: string): number {
  const found = /^.*?(\d+) 篇/.exec(text)?.[1];
  if (found === undefined) throw new Error(`No count of articles in “${text}”`);
  return Number(found);
}

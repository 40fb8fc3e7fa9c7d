/** Every string of the interface in English: the same shape as in Chinese. What the newspaper says stays as it was printed. */
import { articles, counted } from './en-articles.ts';
import { enCharts } from './en-charts.ts';
import { enNames } from './en-names.ts';
import { enOffline } from './en-offline.ts';
import { enSearch } from './en-search.ts';
import { enShare } from './en-share.ts';
import { enSite } from './en-site.ts';
import { enStorage } from './en-storage.ts';
import { enViews } from './en-views.ts';
import type { Strings } from './zh.ts';

const damaged = (file: string, problem: string): string =>
  `The corpus file ${file} ${problem}. Reload the page; if that does not help, ask who keeps this site to make the file again.`;

export const en: Strings = {
  title: 'Union Atlas',
  skip: 'Skip to content',
  mainNavigation: 'Main navigation',
  documentTitle: (what, title) => `${what} · ${title}`,
  unseen: 'No report found',
  none: '—',
  articles,
  names: enNames,
  places: (all) => {
    const names = all.map(enNames.place);
    return names.length > 4
      ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more places`
      : names.join(', ');
  },
  offline: enOffline,
  site: enSite,
  storage: enStorage,

  theme: {
    names: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    label: (now) => `Appearance: ${now}, press to change`,
  },

  library: {
    loading: 'Opening the corpus…',
    coming: (share) => `Fetching the corpus: ${Math.round(share * 100)}%`,
    failed: 'The corpus could not be opened',
    retry: 'Try again',
    faults: {
      notStarted: (reason) =>
        `The search program did not start${reason === '' ? '' : ` (${reason})`}. Reload the page.`,
      silent:
        'The search program stopped answering and was restarted twice. Your cases and notes are safe. Try other words or reload the page; if that does not help, close other pages that take memory.',
      notFetched: (file, reason) =>
        `The corpus file ${file} could not be fetched (${reason}). Check the network and that the site has this file, then try again.`,
      notJson: (file) => damaged(file, 'is no valid JSON; it may not have been fetched to its end'),
      notCorpus: (file, format) =>
        damaged(file, `is no corpus of Union Atlas (it should say "format": "${format}")`),
      otherVersion: (file, version, readable) =>
        damaged(file, `is of version ${version}; this program reads version ${readable} only`),
      partMissing: (file, part) => damaged(file, `is not whole: ${part} is missing`),
      elementBroken: (file, part, number) =>
        damaged(file, `is faulty: item ${number} of ${part} is not of its form`),
      articleTwice: (file, article) => damaged(file, `holds article ${article} twice`),
      pageMissing: (file, article) => damaged(file, `lacks the page of article ${article}`),
      unexpected: (reason) => `Something went wrong: ${reason}.`,
    },
    colophon: (pages, count) =>
      `Corpus: ${counted(pages, 'page')} of Workers’ Daily, ${articles(count)}. All searching is done on this machine; nothing is sent anywhere.`,
  },

  ask: {
    region: 'Query',
    label: 'Search headlines, texts and bylines',
    placeholder: 'Search headlines, texts and bylines',
    keys: '/ to focus',
    clear: 'Clear the words',
    help: 'Words with spaces between must all occur; “quoted” ones to the letter; -word rules out.',
  },

  ...enSearch,

  help: {
    open: '? Help',
    heading: 'Help',
    close: 'Close help',
    groups: [
      {
        name: 'Words',
        rows: [
          ['word word', 'all must occur'],
          ['“a phrase”', 'to the letter'],
          ['-word', 'must not occur'],
          ['word OR word', 'one of the two'],
          ['地区:福建', 'also 主题, 机构, 做法, 署名, 人物, 标题, 体裁'],
          ['日期:2025-01..2026-06', 'dates, or a year'],
          ['数字>1000万元', 'figures; also 版:1'],
          ['gonghui', 'pinyin, initials and traditional characters are understood'],
        ],
      },
      {
        name: 'Keys',
        rows: [
          ['/', 'to the search box'],
          ['j / k', 'next and previous in a list'],
          ['Enter', 'open it'],
          ['n / N', 'next and previous hit in the text'],
          ['] / [', 'next and previous article'],
          ['Esc', 'clear the words; close the raw page; close the article'],
          ['?', 'open this table'],
        ],
      },
    ],
  },

  summary: {
    everything: 'All',
    joint: ' · ',
    quoted: (text) => `“${text}”`,
    field: (field, value) => (/^[<>]/.test(value) ? `${field}${value}` : `${field} ${value}`),
    without: (name) => `not ${name}`,
    count: (what, count, all) => (all ? `${what} ${articles(count)}` : `${what}: ${articles(count)}`),
    none: (what) => `${what}: no report found`,
    years: (from, to) => (from === to ? from : `${from}–${to}`),
    undated: (count) => `${articles(count)} undated`,
    provinces: (count) => `${count} provinces`,
    province: (name) => name,
    comma: ', ',
  },

  facets: {
    heading: 'Filters',
    names: {
      topics: 'Topic',
      regions: 'Region',
      years: 'Year',
      kinds: 'Kind',
      organisations: 'Organisation',
      mechanisms: 'Practice',
    },
    open: (count) => (count === 0 ? 'Filters' : `Filters (${count})`),
    show: (count) => `Show ${articles(count)}`,
    value: (name, count) => (count === 0 ? `${name}, no report found` : `${name}, ${articles(count)}`),
    exclude: (name) => `Exclude ${name}`,
    unfold: (name) => `Places in ${name}`,
    more: (count) => `${count} more`,
    fewer: 'Fewer',
    national: 'National or no place',
    undated: 'Undated',
  },

  pills: {
    heading: 'Conditions',
    excluded: (name) => `not ${name}`,
    toggle: (facet, name, included) =>
      included
        ? `${facet} ${name}: asked for, press to exclude`
        : `${facet} ${name}: excluded, press to ask for`,
    remove: (name) => `Remove ${name}`,
    clear: 'Clear all',
    locked: 'Set by the page around',
  },

  sort: {
    label: 'Order',
    names: { relevance: 'Best first', newest: 'Newest first', oldest: 'Oldest first' },
  },

  kinds: {
    report: 'Report',
    brief: 'Brief',
    commentary: 'Commentary',
    photo: 'Photo',
    continuation: 'Continuation',
    notice: 'Notice',
    masthead: 'Masthead',
  },

  results: {
    heading: 'Results',
    untitled: 'headline lost',
    date: (date, inferred) => (date === null ? 'undated' : inferred ? `${date} (inferred)` : date),
    page: (pageNo) => (pageNo === null ? 'page unknown' : `p. ${pageNo}`),
    continuedOn: (pageNo) => `continued on p. ${pageNo}`,
    continuesFrom: (pageNo) => `continued from p. ${pageNo}`,
    more: 'Show more',
    failed: {
      list: 'This search was not finished; the list is the last one.',
      charts: 'This search was not finished; the charts are the last ones.',
    },
    again: 'Try again',
  },

  reader: {
    region: 'Article',
    back: 'List',
    close: 'Close the article',
    loading: 'Fetching the article…',
    missing: 'The corpus has no article of this number; it may belong to another corpus.',
    failed: 'This article could not be fetched.',
    again: 'Try again',
    hit: (at, all) => (at === 0 ? counted(all, 'hit') : `hit ${at}/${all}`),
    previousHit: 'Previous hit',
    nextHit: 'Next hit',
    source: 'Raw page',
    cite: 'Copy citation',
    cited: 'Copied',
    citeByHand: 'The browser does not allow copying; select the text below and copy it:',
    facts: 'What the article tells',
    factNames: {
      mechanisms: 'Practices',
      figures: 'Figures',
      organisations: 'Organisations',
      people: 'People',
      topics: 'Topics',
      regions: 'Regions',
    },
    fact: (name, aside, count) => {
      const whole = aside === null ? name : `${name} ${aside}`;
      return count > 1 ? `${whole}: see the source, ${count} places` : `${whole}: see the source`;
    },
    moreFacts: (group, count) => `${group}: ${count} more`,
    fewerFacts: (group) => `${group}: fewer`,
    noEvidence: (name) => `Only articles on “${name}”`,
    box: 'Summary',
    low: 'Where this article begins and ends was worked out with little certainty: check it against the raw page.',
    corrected: 'Corrected by the editor: ',
    continuedOn: (pageNo) => `Continued on page ${pageNo}, which is not in the corpus.`,
    continuesFrom: (pageNo) => `Continued from page ${pageNo}, which is not in the corpus.`,
    otherHalf: (pageNo, forward) =>
      `Continued ${forward ? 'on' : 'from'} ${pageNo === null ? 'another page' : `page ${pageNo}`}: read the other part`,
    dateBasis: {
      masthead: 'Dated by the masthead',
      dateline: 'The masthead is not in the file; dated by datelines',
      correction: 'The masthead is not in the file; dated by the editor',
    },
    where: (paper, date, page) => `${paper} ${date} ${page}`,
    byline: (names) => names.join(', '),
    citedOthers: ', 等',
    citedInferred: '（日期为推定）',
    citedUntitled: '［题名缺失］',
  },

  source: {
    heading: 'Raw page',
    note: (file, lines) => `${file}, ${counted(lines, 'line')}; this article stands at the rule`,
    lines: (from, to) => (from === to ? `line ${from}` : `lines ${from}–${to}`),
    look: (where) => `See ${where} of the raw page`,
    other: 'other',
    backToText: 'Back to the text',
    roles: {
      column: 'column',
      kicker: 'kicker',
      headline: 'headline',
      subhead: 'subhead',
      box: 'box',
      byline: 'byline',
      body: 'body',
      heading: 'crosshead',
      caption: 'caption',
      credit: 'credit',
      jump: 'jump',
    },
    discarded: {
      masthead: 'masthead',
      repeated: 'repeated',
      furniture: 'furniture',
      unreadable: 'unreadable',
    },
  },

  ...enViews,

  charts: enCharts,
  share: enShare,
};

/** How a query was read, what is suggested while typing, and who else does it, in English. */
import { enNames } from './en-names.ts';
import { articles } from './en-articles.ts';
import type { zhSearch } from './zh-search.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

export const enSearch: typeof zhSearch = {
  read: {
    comma: ', ',
    andMore: (names, count) => `${names} and others, ${count} in all`,
    also: (typed, same, near, parts) =>
      [
        ...(same === '' ? [] : [`“${typed}” together with ${same}`]),
        ...(near === '' ? [] : [`${same === '' ? `“${typed}”` : ''} near to it ${near}`.trim()]),
        ...(parts === '' ? [] : [`“${typed}” in parts of one sentence`]),
      ].join('; '),
    wide: (literal, rest) =>
      literal === 0
        ? `the words as typed were not found; ${articles(rest)} by related words and spellings`
        : rest === 0
          ? `${articles(literal)} with the words as typed; related words brought no more`
          : `${articles(literal)} with the words as typed, then ${articles(rest)} by related words and spellings`,
    narrow: 'Only as typed',
    widen: 'Related words and spellings too',
    instead: (typed) => `“${typed}” was not found; searched for “`,
    found: (count) => `” instead (${articles(count)}).`,
    meant: 'Did you mean: ',
    offer: (word, count) => `${word} (${articles(count)})`,
    question: (words, dropped, most) =>
      `Read as a question: looked for ${quoted(words)}${dropped.length === 0 ? '' : `, left out ${quoted(dropped)}`}${
        most ? '; not every word is needed, articles with more of them come first' : ''
      }.`,
    remarks: {
      'lone-quote': (typed) => `The quote ${typed} has no partner and counts as a space.`,
      'lone-or': (typed) => `“${typed}” lacks a word on one side and was left out.`,
      'lone-minus': () => 'The minus has no word behind it and was left out.',
      'lone-bracket': (typed) => `Brackets are not used here; “${typed}” was left out.`,
      'empty-field': (typed) => `“${typed}” has nothing behind it and was left out.`,
      'unknown-value': (typed) => `What “${typed}” asks for is not known; it was taken for a plain word.`,
    },
    lacks: (typed) => `without “${typed}”`,
    because: {
      literal: (typed) => typed,
      fact: (typed) => typed,
      form: (typed, found) => `“${typed}” written “${found}”`,
      place: (typed, found) => `“${typed}”: the article is about ${found}`,
      same: (typed, found) => `same as “${typed}”: ${found}`,
      near: (typed, found) => `near to “${typed}”: ${found}`,
      sound: (typed, found) => `“${typed}” sounds like ${found}`,
      typo: (typed, found) => `“${typed}” corrected to ${found}`,
      parts: (typed, found) => `“${typed}” in parts of one sentence: ${found}`,
    },
  },

  nothing: {
    heading: 'No article meets all conditions',
    terms: (words, fields, others) => {
      const told = words.length === 0 ? [] : [words.map((word) => `“${word}”`).join(' and ')];
      const all = [...told, ...fields, ...(others ? ['the other conditions'] : [])];
      const lone = all.length === 1 && words.length < 2 ? ' No report found does not mean none.' : '';
      return `No report was found with ${all.join(' and ')}${words.length > 1 ? ' together' : ''}.${lone}`;
    },
    field: (field, value) => (/^[<>]/.test(value) ? `${field}${value}` : `${field} “${value}”`),
    filters: 'No report was found under these conditions. No report found does not mean none.',
    offers: {
      drop: 'Drop one condition:',
      keep: 'Nothing is found with one condition less; try one of them alone:',
    },
    drop: (facet, name) =>
      facet === '' ? `Without “${name}”` : `Any ${facet.toLowerCase()}, not only “${name}”`,
    keep: (facet, name) => `Only ${facet === '' ? '' : `${facet.toLowerCase()} `}“${name}”`,
    clear: 'Clear all conditions',
  },

  suggest: {
    heading: 'Suggestions',
    groups: {
      regions: 'Regions',
      topics: 'Topics',
      organisations: 'Organisations',
      mechanisms: 'Practices',
      byline: 'Bylines',
      people: 'People',
      headlines: 'Headlines',
    },
  },

  similar: {
    heading: 'Who else does it',
    national: 'National',
    none: 'No similar report was found in the corpus.',
    joint: '; ',
    shared: {
      mechanism: (names) => `same practice: ${names.join(', ')}`,
      audience: (names) => `also for ${names.join(', ')}`,
      words: (names) => `also written: ${quoted(names)}`,
      topic: (names) => `same topic: ${names.map(enNames.topic).join(', ')}`,
    },
  },
};

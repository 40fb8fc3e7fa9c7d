/** Numbers, and the strings of the figures view, in English. */
import { articles, counted } from './en-articles.ts';
import { enNames } from './en-names.ts';
import type { zhFigures } from './zh-figures.ts';

/** Hedges by their printed word. */
const HEDGES: Readonly<Record<string, string>> = {
  约: 'about',
  近: 'nearly',
  超: 'over',
  超过: 'over',
  逾: 'over',
  突破: 'over',
  余: 'over',
  多: 'over',
  不到: 'under',
  不足: 'under',
  不少于: 'at least',
  不低于: 'at least',
  至少: 'at least',
  以上: 'at least',
  之多: 'as many as',
  最多: 'at most',
  最高: 'up to',
  最低: 'from',
  以下: 'up to',
  以内: 'within',
  左右: 'about',
  上下: 'about',
  几: 'several',
  数: 'several',
};

function number(value: number): string {
  const [by, unit] = value >= 1e9 ? [1e9, ' bn'] : value >= 1e6 ? [1e6, ' m'] : [1, ''];
  const scaled = Math.round((value / by) * 1000) / 1000;
  return `${String(scaled).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}${unit}`;
}

export const enFigures: typeof zhFigures = {
  number,
  quantity: (value, unit) => `${number(value)}${unit === '%' ? '' : ' '}${enNames.unit(unit)}`,
  figures: {
    heading: 'Figures',
    summary: (figures, count, unit) =>
      `${counted(figures, 'figure')}${unit === null ? '' : ` in ${enNames.unit(unit)}`} from ${articles(count)}`,
    note: 'Several reports may speak of the same money or people: figures are listed, not added up.',
    units: 'Units',
    allUnits: 'All units',
    unit: (unit, count) => `${enNames.unit(unit)}, ${counted(count, 'figure')}`,
    words: 'Find among these figures',
    wordsHint: 'What is counted, place, words',
    order: 'Order',
    orders: {
      largest: 'Largest first',
      smallest: 'Smallest first',
      newest: 'Newest first',
      oldest: 'Oldest first',
    },
    columns: { value: 'Value', about: 'What is counted', sentence: 'Sentence', source: 'Source' },
    table: (title) => `List: ${title}`,
    group: (unit, count) => `${enNames.unit(unit)}, ${counted(count, 'figure')}`,
    only: (unit) => `Only ${enNames.unit(unit)}`,
    more: (count) => `${count} more`,
    none: 'No figures in the articles that match.',
    noneOfWords: (words) => `“${words}” was not found among these figures.`,
    clearWords: 'Any words',
    toSearch: 'See these articles',
    strip: (unit) => `Figures in ${enNames.unit(unit)} along a line`,
    stripNote: (least, median, greatest, log) =>
      `A dot a value: least ${least}, median ${median}, greatest ${greatest}${log ? '; logarithmic scale' : ''}. Click one for its sentence.`,
    dot: (value, count) =>
      count === 1 ? `${value}: see the sentence` : `${value}: ${count} times, see the sentence`,
    sum: 'Add up',
    summed: (sum, count) =>
      `${counted(count, 'figure')} add up to ${sum}. Reports may count the same thing twice, and over different times: check each before you cite the sum.`,
    hedge: (word) => [`${HEDGES[word] ?? word} `, '', ''],
    hedged: (hedge) => `printed as “${hedge}”`,
    csvColumns: [
      'Value',
      'Unit',
      'As printed',
      'What is counted',
      'Scope',
      'Hedge',
      'Region',
      'Date',
      'Date inferred',
      'Page',
      'Headline',
      'Sentence',
      'Article',
    ],
    yes: 'yes',
    file: 'Figures',
  },
};

/** What the charts say, in English. */
import { articles } from './en-articles.ts';
import type { zhCharts } from './zh-charts.ts';

const UNSEEN = 'no report found';

export const enCharts: typeof zhCharts = {
  table: 'Table',
  hint: '. Click any mark to filter by it; all charts follow.',
  all: 'All charts',
  mark: (name, count) => (count === 0 ? `${name}: ${UNSEEN}` : `${name}: ${articles(count)}`),
  ruledOut: 'excluded',
  ruledOutMark: (name) => `${name}: excluded`,
  share: (share) => {
    const percent = share * 100;
    return percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`;
  },
  subject: (what, count) => `${what}, ${articles(count)}`,
  save: {
    open: 'Save',
    kinds: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
    label: (title, kind) => `Save “${title}” as ${kind.toUpperCase()}`,
    failed: 'Not saved: the browser cannot draw this chart. Save the CSV, or try another browser.',
    says: 'Note',
    file: (title, note, kind) =>
      `${`${title} ${note.split(':')[0] ?? ''}`
        .replace(/[\\/:*?"<>|“”\s]+/g, ' ')
        .trim()
        .slice(0, 60)}.${kind}`,
  },
  where: {
    title: 'Where',
    note: (subject) => `${subject}: by province; one article may count for several. Pale grey: ${UNSEEN}`,
    national: (count) => `National, or no place named: ${articles(count)}`,
    columns: ['Region', 'Articles', 'Whole corpus'],
    list: 'List of regions',
    outline: 'Map',
    noOutline: (file) =>
      `The map file ${file} could not be fetched, or is no GeoJSON of provinces. Tiles stand in for it.`,
  },
  what: {
    title: 'What',
    note: (subject, all) =>
      all === null
        ? `${subject}: topics by count and share; up to three topics an article`
        : `${subject}: topics by count and share; pale: the share of all ${articles(all)}`,
    label: (name, count, share, whole) =>
      count === 0
        ? `${name}: ${UNSEEN}; ${whole} of the whole corpus`
        : `${name}: ${articles(count)}, ${share}; ${whole} of the whole corpus`,
    columns: ['Topic', 'Articles', 'Share', 'Whole corpus', 'Share'],
    room: 178,
  },
  when: {
    title: 'When',
    note: (subject, unit, measure) =>
      measure === 'count'
        ? `${subject}: by ${unit} of publication; drag to choose a period`
        : `${subject}: per cent of all articles of the same ${unit}; drag to choose a period`,
    undated: 'n.d.',
    name: (value) => (value === 'undated' ? 'Undated' : value),
    shareMark: (name, count, share) =>
      count === 0 ? `${name}: ${UNSEEN}` : `${name}: ${articles(count)}, ${share} of that time`,
    period: (from, to) =>
      from === to
        ? `${from} chosen, press Enter to filter`
        : `${from} to ${to} chosen, press Enter to filter`,
    byMonth: 'By month',
    asShare: 'Share',
    columns: ['Time', 'Articles', 'Whole corpus', 'Share'],
  },
  matrix: {
    topic: {
      title: 'Who does what',
      row: 'Topic',
      rowOrder: 'Topics',
      note: (subject) => `${subject}: topics by region. Empty: ${UNSEEN}, which is not “none”`,
    },
    mechanism: {
      title: 'Who has which practice',
      row: 'Practice',
      rowOrder: 'Practices',
      note: (subject) => `${subject}: practices by region. Empty: ${UNSEEN}, which is not “none”`,
    },
    total: 'All articles',
    national: 'National',
    nationalTile: 'All',
    columnOrder: 'Regions',
    rowOrders: { count: 'by count', name: 'as listed', place: 'by region' },
    columnOrders: { area: 'by great region', code: 'by code', count: 'by count' },
    areas: {
      north: 'North',
      northeast: 'Northeast',
      east: 'East',
      central: 'Central',
      south: 'South',
      southwest: 'Southwest',
      northwest: 'Northwest',
      beyond: 'HK, Macao, Taiwan',
      none: '',
    },
    cell: (row, column, count) =>
      count === 0 ? `${column} · ${row}: ${UNSEEN}` : `${column} · ${row}: ${articles(count)}`,
    hint: 'Click a number for its articles, a name to filter by it.',
    left: (count) => `${count} more; narrow the query to see them.`,
  },
  network: {
    title: 'Who stands with whom',
    note: (subject) =>
      `${subject}: regions, organisations and practices in the same article; the thicker the line, the more articles`,
    kinds: { region: 'Region', organisation: 'Organisation', mechanism: 'Practice' },
    signs: { region: '■', organisation: '●', mechanism: '◆' },
    mark: (kind, name, count) => `${kind} ${name}: ${articles(count)}`,
    least: (least) => `Together in at least ${articles(least)}`,
    more: 'Show more links',
    fewer: 'Show fewer links',
    none: 'No region, organisation or practice stands with another in these articles.',
    columns: ['One', 'Kind', 'Other', 'Kind', 'Articles'],
  },
  notLoaded: 'The charts could not be fetched. Check the network and reload the page.',
  failed: 'Some charts could not be drawn anew; they are as before.',
};

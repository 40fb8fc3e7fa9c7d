/** What the interface says of how a query was read, what may be meant, and who else does it. */
import type { Similar, Suggestion } from '../search/answer/answer.ts';
import type { Interpretation, Via } from '../search/meaning/interpret.ts';
import { articles } from './zh-articles.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

export const zhSearch = {
  read: {
    comma: '、',
    andMore: (names: string, count: number): string => `${names}等 ${count} 个`,
    also: (typed: string, same: string, near: string, parts: string): string =>
      [
        ...(same === '' ? [] : [`“${typed}”连同${same}`]),
        ...(near === '' ? [] : [`${same === '' ? `“${typed}”` : ''}相近的有${near}`]),
        ...(parts === '' ? [] : [`“${typed}”分开出现在同一句`]),
      ].join('；'),
    wide: (literal: number, rest: number): string =>
      literal === 0
        ? `原词未见，${articles(rest)}由近义、异写等找到`
        : rest === 0
          ? `${articles(literal)}都含原词，近义词没有带来更多`
          : `${articles(literal)}含原词，其后 ${articles(rest)}由近义、异写等找到`,
    narrow: '只查原词',
    widen: '也查近义词和异写',
    instead: (typed: string): string => `未见“${typed}”，已按“`,
    found: (count: number): string => `”查找（${articles(count)}）。`,
    meant: '是否要找：',
    offer: (word: string, count: number): string => `${word}（${articles(count)}）`,
    question: (words: readonly string[], dropped: readonly string[], most: boolean): string =>
      `按问句理解：查${quoted(words)}${dropped.length === 0 ? '' : `，略去${quoted(dropped)}`}${
        most ? '；不要求每个词都有，含得越全越靠前' : ''
      }。`,
    remarks: {
      'lone-quote': (typed) => `引号 ${typed} 没有成对，按空格看待。`,
      'lone-or': (typed) => `“${typed}”有一边没有词，已略去。`,
      'lone-minus': () => '减号后面没有词，已略去。',
      'lone-bracket': (typed) => `这里不用括号，“${typed}”已略去。`,
      'empty-field': (typed) => `“${typed}”后面没有内容，已略去。`,
      'unknown-value': (typed) => `没有读懂“${typed}”的内容，按普通的词查找。`,
    } satisfies Record<Interpretation['remarks'][number]['code'], (typed: string) => string> as Record<
      Interpretation['remarks'][number]['code'],
      (typed: string) => string
    >,
    lacks: (typed: string): string => `未见“${typed}”`,
    because: {
      literal: (typed) => typed,
      fact: (typed) => typed,
      form: (typed, found) => `“${typed}”写作“${found}”`,
      place: (typed, found) => `“${typed}”：文中地区是${found}`,
      same: (typed, found) => `“${typed}”的同义：${found}`,
      near: (typed, found) => `与“${typed}”相近：${found}`,
      sound: (typed, found) => `“${typed}”读作：${found}`,
      typo: (typed, found) => `“${typed}”改作：${found}`,
      parts: (typed, found) => `“${typed}”在一句中分开出现：${found}`,
    } satisfies Record<Via, (typed: string, found: string) => string> as Record<
      Via,
      (typed: string, found: string) => string
    >,
  },

  nothing: {
    heading: '未见符合全部条件的报道',
    /** `fields` are what was typed of a kind: 日期为“2023”; `others` where filters hold besides. */
    terms: (words: readonly string[], fields: readonly string[], others: boolean): string => {
      const told = words.length === 0 ? [] : [`${words.length > 1 ? '同时' : ''}写到${quoted(words)}`];
      const all = [...told, ...fields, ...(others ? ['符合其余条件'] : [])];
      return `语料中未见${all.join('且')}的报道。${all.length === 1 ? '未见报道，不等于没有。' : ''}`;
    },
    field: (field: string, value: string): string =>
      /^[<>]/.test(value) ? `${field}${value}` : `${field}为“${value}”`,
    filters: '语料中未见同时符合这些条件的报道。未见报道，不等于没有。',
    offers: { drop: '放宽一个条件：', keep: '放宽一个条件仍未见报道，可以单查其中一个：' },
    drop: (facet: string, name: string): string => (facet === '' ? `去掉“${name}”` : `不限${facet}“${name}”`),
    keep: (facet: string, name: string): string => `只查${facet}“${name}”`,
    clear: '清除全部条件',
  },

  suggest: {
    heading: '检索建议',
    groups: {
      regions: '地区',
      topics: '主题',
      organisations: '机构',
      mechanisms: '做法',
      byline: '署名',
      people: '人物',
      headlines: '标题',
    } satisfies Record<Suggestion['group'], string>,
  },

  similar: {
    heading: '还有谁在做',
    national: '全国',
    none: '语料中未见相近的报道。',
    joint: '；',
    shared: {
      mechanism: (names) => `同一做法：${names.join('、')}`,
      audience: (names) => `同为${names.join('、')}`,
      words: (names) => `都写到${quoted(names)}`,
      topic: (names) => `同一主题：${names.join('、')}`,
    } satisfies Record<Similar['shared'][number]['kind'], (names: readonly string[]) => string> as Record<
      Similar['shared'][number]['kind'],
      (names: readonly string[]) => string
    >,
  },
};

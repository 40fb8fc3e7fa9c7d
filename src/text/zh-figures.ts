/** Numbers, and the strings of the figures view. */
import type { FigureOrder } from '../search/tables/figure-table.ts';

/** A number as it is read: 7000万, 1.5亿, 2,063. */
function number(value: number): string {
  const [by, unit] = value >= 1e8 ? [1e8, '亿'] : value >= 1e4 ? [1e4, '万'] : [1, ''];
  const scaled = Math.round((value / by) * 1000) / 1000;
  return `${String(scaled).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}${unit}`;
}

export const zhFigures = {
  number,
  quantity: (value: number, unit: string): string => number(value) + unit,
  figures: {
    heading: '数字',
    summary: (figures: number, articles: number, unit: string | null): string =>
      `${unit === null ? '' : `以“${unit}”计的`} ${figures} 个数字，见于 ${articles} 篇`.trim(),
    note: '同一笔钱、同一批人可能被多篇报道写到，这里只列出，不相加。',
    units: '单位',
    allUnits: '全部单位',
    unit: (unit: string, count: number): string => `${unit}，${count} 个数字`,
    words: '在这些数字里找',
    wordsHint: '数的是什么、地区、原句',
    order: '次序',
    orders: {
      largest: '从大到小',
      smallest: '从小到大',
      newest: '最新在前',
      oldest: '最早在前',
    } satisfies Record<FigureOrder, string>,
    columns: { value: '数值', about: '数的是什么', sentence: '原句', source: '出处' },
    table: (title: string): string => `${title}的列表`,
    group: (unit: string, count: number): string => `以“${unit}”计：${count} 个`,
    only: (unit: string): string => `只看“${unit}”`,
    more: (count: number): string => `还有 ${count} 个`,
    none: '符合条件的文章里未见数字。',
    noneOfWords: (words: string): string => `这些数字里未见“${words}”。`,
    clearWords: '不限词语',
    toSearch: '去看这些文章',
    strip: (unit: string): string => `以“${unit}”计的数字分布`,
    stripNote: (least: string, median: string, greatest: string, log: boolean): string =>
      `一点为一个数值：最小 ${least}，中位数 ${median}，最大 ${greatest}${log ? '；对数刻度' : ''}。点一下看原句。`,
    dot: (value: string, count: number): string =>
      count === 1 ? `${value}：看原句` : `${value}：${count} 个，看原句`,
    sum: '相加',
    summed: (sum: string, count: number): string =>
      `${count} 个数字相加为 ${sum}。各篇可能重复计算，时段和口径也不一致，引用前请逐条核对。`,
    /** Where the word by which a figure is hedged goes: before the number, between it and the unit, or behind both. */
    hedge: (word: string): readonly [before: string, between: string, behind: string] =>
      /^[余多]$/.test(word)
        ? ['', word, '']
        : /^(?:以[上下内]|左右|上下|之多)$/.test(word)
          ? ['', '', word]
          : [word, '', ''],
    hedged: (hedge: string): string => `原文写“${hedge}”`,
    csvColumns: [
      '数值',
      '单位',
      '原文',
      '数的是什么',
      '口径',
      '约数',
      '地区',
      '日期',
      '日期为推定',
      '版次',
      '篇名',
      '原句',
      '文章编号',
    ],
    yes: '是',
    file: '数字',
  },
};

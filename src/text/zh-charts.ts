/** What the charts say, in Simplified Chinese. */
import type { NodeKind } from '../search/series/series-network.ts';
import { articles } from './zh-articles.ts';

export const zhCharts = {
  table: '表格',
  hint: '。点图中任一处即按它筛选，各图随之更新。',
  all: '看全部图谱',
  mark: (name: string, count: number): string =>
    count === 0 ? `${name}：未见报道` : `${name}：${articles(count)}`,
  ruledOut: '已排除',
  ruledOutMark: (name: string): string => `${name}：已排除`,
  share: (share: number): string => {
    const percent = share * 100;
    return percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`;
  },
  subject: (what: string, count: number): string => `${what} ${articles(count)}`,
  save: {
    open: '保存',
    kinds: { svg: 'SVG', png: 'PNG', csv: 'CSV' },
    label: (title: string, kind: 'svg' | 'png' | 'csv'): string =>
      `保存“${title}”为 ${kind === 'csv' ? 'CSV 表格' : `${kind.toUpperCase()} 图片`}`,
    failed: '没有保存成功：浏览器画不出这张图。可以改存 CSV，或换一个浏览器。',
    says: '说明',
    /** Without what file systems do not take. */
    file: (title: string, note: string, kind: string): string =>
      `${`${title} ${note.split('：')[0] ?? ''}`
        .replace(/[\\/:*?"<>|“”\s]+/g, ' ')
        .trim()
        .slice(0, 60)}.${kind}`,
  },
  where: {
    title: '哪里在做',
    note: (subject: string): string => `${subject}：按省级地区计篇数，一篇可计多地；浅灰为未见报道`,
    national: (count: number): string => `全国或未写明地区：${articles(count)}`,
    columns: ['地区', '篇数', '全部语料'],
    list: '地区列表',
    outline: '地图',
    noOutline: (file: string): string => `地图文件 ${file} 没有取到，或不是分省的 GeoJSON，先看方格图。`,
  },
  what: {
    title: '在做什么',
    note: (subject: string, all: number | null): string =>
      all === null
        ? `${subject}：各主题的篇数与占比，一篇至多三个主题`
        : `${subject}：各主题的篇数与占比；浅色为全部 ${articles(all)}中的占比`,
    label: (name: string, count: number, share: string, whole: string): string =>
      count === 0
        ? `${name}：未见报道，全部语料中占 ${whole}`
        : `${name}：${articles(count)}，占 ${share}，全部语料中占 ${whole}`,
    columns: ['主题', '篇数', '占比', '全部语料', '占比'],
    /** Px that the longest topic takes beside its bar. */
    room: 140,
  },
  when: {
    title: '什么时候',
    note: (subject: string, unit: 'year' | 'month', measure: 'count' | 'share'): string => {
      const time = unit === 'year' ? '年' : '月';
      return measure === 'count'
        ? `${subject}：按见报${time}份计篇数；拖动选一段时间`
        : `${subject}：占全部语料同${time}文章的百分比；拖动选一段时间`;
    },
    undated: '不详',
    /** A year, a month, or `undated`. */
    name: (value: string): string => {
      if (value === 'undated') return '日期不详';
      const [year = '', month] = value.split('-');
      return month === undefined ? `${year} 年` : `${year} 年 ${Number(month)} 月`;
    },
    shareMark: (name: string, count: number, share: string): string =>
      count === 0 ? `${name}：未见报道` : `${name}：${articles(count)}，占同期 ${share}`,
    period: (from: string, to: string): string =>
      from === to ? `选中 ${from}，按回车筛选` : `选中 ${from}至 ${to}，按回车筛选`,
    byMonth: '按月',
    asShare: '占比',
    columns: ['时间', '篇数', '全部语料', '占比'],
  },
  matrix: {
    topic: {
      title: '谁在做什么',
      row: '主题',
      rowOrder: '主题',
      note: (subject: string): string => `${subject}：主题与地区同现的篇数；空白为未见报道，不等于没有`,
    },
    mechanism: {
      title: '谁有什么做法',
      row: '做法',
      rowOrder: '做法',
      note: (subject: string): string => `${subject}：做法与地区同现的篇数；空白为未见报道，不等于没有`,
    },
    total: '合计篇数',
    national: '全国',
    nationalTile: '全国',
    columnOrder: '地区',
    rowOrders: { count: '按篇数', name: '按目录', place: '按地区' },
    columnOrders: { area: '按大区', code: '按区划', count: '按篇数' },
    areas: {
      north: '华北',
      northeast: '东北',
      east: '华东',
      central: '华中',
      south: '华南',
      southwest: '西南',
      northwest: '西北',
      beyond: '港澳台',
      none: '',
    },
    cell: (row: string, column: string, count: number): string =>
      count === 0 ? `${column} · ${row}：未见报道` : `${column} · ${row}：${articles(count)}`,
    hint: '点数字看文章，点行列名称按它筛选。',
    left: (count: number): string => `另有 ${count} 项做法，缩小范围后可见。`,
  },
  network: {
    title: '谁和谁一起出现',
    note: (subject: string): string => `${subject}：同一篇文章里出现的地区、机构和做法，连线越粗篇数越多`,
    kinds: { region: '地区', organisation: '机构', mechanism: '做法' } satisfies Record<NodeKind, string>,
    signs: { region: '■', organisation: '●', mechanism: '◆' } satisfies Record<NodeKind, string>,
    mark: (kind: string, name: string, count: number): string => `${kind} ${name}：${articles(count)}`,
    least: (least: number): string => `同现至少 ${articles(least)}`,
    more: '显示更多连线',
    fewer: '减少连线',
    none: '这些文章里未见同时出现的地区、机构和做法。',
    columns: ['一方', '类别', '另一方', '类别', '同现篇数'],
  },
  notLoaded: '图谱没有取到，请检查网络后刷新页面。',
  failed: '有的图没有画出来，仍是上一次的。',
};

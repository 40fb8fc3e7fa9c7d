/** Every string of the interface, in Simplified Chinese. Functions take what is counted or named and give the whole phrase. */
import type { Article, ArticleKind, DateBasis, DiscardReason, SpanRole } from '../corpus/article.ts';
import type { FacetName } from '../search/query/edit-query.ts';
import type { Sort } from '../search/query/query.ts';
import type { ThemeChoice } from '../state/theme.svelte.ts';
import { articles } from './zh-articles.ts';
import { zhCharts } from './zh-charts.ts';
import { zhSearch } from './zh-search.ts';
import { zhShare } from './zh-share.ts';
import { zhSite } from './zh-site.ts';
import { zhStorage } from './zh-storage.ts';
import { zhViews } from './zh-views.ts';
import { zhOffline } from './zh-offline.ts';

const damaged = (file: string, problem: string): string =>
  `语料文件 ${file} ${problem}。请刷新页面；若仍如此，请网站维护者重新生成这个文件。`;

export const zh = {
  title: '工会经验图谱',
  skip: '跳到正文',
  mainNavigation: '主导航',
  documentTitle: (what: string, title: string): string => `${what} · ${title}`,
  unseen: '未见报道',
  none: '—',
  articles,
  /** What the closed vocabularies are called: in the newspaper's language as they stand. */
  names: {
    topic: (topic: string): string => topic,
    /** A province by either of its names, or a place written behind it (福建福州). */
    place: (name: string): string => name,
    /** What a tile has room for, by the short name. */
    tile: (short: string): string => short,
    unit: (unit: string): string => unit,
  },
  /** Places as far as there is room. */
  places: (names: readonly string[]): string =>
    names.length > 4 ? `${names.slice(0, 3).join('、')}等 ${names.length} 地` : names.join('、'),
  offline: zhOffline,
  site: zhSite,
  storage: zhStorage,

  theme: {
    names: { auto: '自动', light: '浅色', dark: '深色' } satisfies Record<ThemeChoice, string>,
    label: (now: string): string => `外观：${now}，按一下更换`,
  },

  library: {
    loading: '正在打开语料……',
    coming: (share: number): string => `正在下载语料：${Math.round(share * 100)}%`,
    failed: '语料没有打开',
    retry: '重试',
    faults: {
      notStarted: (reason: string): string =>
        `检索程序没有启动${reason === '' ? '' : `（${reason}）`}，请刷新页面重试。`,
      silent:
        '检索程序不再应答，已自动重启两次。您保存的案例和笔记不受影响。请换一个检索词再试，或刷新页面；若仍不行，请关闭其他占内存的网页。',
      notFetched: (file: string, reason: string): string =>
        `语料文件 ${file} 没有取到（${reason}）。请检查网络，或确认网站上有这个文件，然后重试。`,
      notJson: (file: string): string => damaged(file, '不是有效的 JSON，可能没有下载完整'),
      notCorpus: (file: string, format: string): string =>
        damaged(file, `不是工会经验图谱的语料（应标明 "format": "${format}"）`),
      otherVersion: (file: string, version: string, readable: number): string =>
        damaged(file, `的版本是 ${version}，本程序只能读版本 ${readable}`),
      partMissing: (file: string, part: string): string => damaged(file, `不完整：缺少 ${part}`),
      elementBroken: (file: string, part: string, number: number): string =>
        damaged(file, `有误：${part} 的第 ${number} 项不合格式`),
      articleTwice: (file: string, article: string): string =>
        damaged(file, `有误：文章 ${article} 出现了两次`),
      pageMissing: (file: string, article: string): string =>
        damaged(file, `不完整：缺少文章 ${article} 所在的版面`),
      unexpected: (reason: string): string => `程序出错：${reason}。`,
    },
    colophon: (pages: number, count: number): string =>
      `语料：《工人日报》${pages} 个版面，${count} 篇文章。检索在本机完成，不向外发送任何内容。`,
  },

  ask: {
    region: '检索条件',
    label: '检索标题、正文、署名',
    placeholder: '检索标题、正文、署名',
    keys: '/ 聚焦',
    clear: '清空检索词',
    help: '用空格隔开的词须同时出现；“引号”内逐字查找；-词 表示不含；地区:福建 按条件查。',
  },

  ...zhSearch,

  help: {
    open: '？ 用法',
    heading: '用法',
    close: '关闭用法',
    /** Keys that are alternatives stand apart by ` / `. */
    groups: [
      {
        name: '检索词',
        rows: [
          ['词 词', '用空格隔开，都要出现'],
          ['“整句”', '引号里的字句，一字不差'],
          ['-词', '不要出现'],
          ['词 OR 词', '两个之一即可，也可写“或”'],
          ['地区:福建', '还可用主题、机构、做法、署名、人物、标题、体裁'],
          ['日期:2025-01..2026-06', '也可写年份：日期:2025'],
          ['数字>1000万元', '还可用 版:1'],
          ['gonghui', '拼音、首字母、繁体都可以'],
        ],
      },
      {
        name: '按键',
        rows: [
          ['/', '到检索框'],
          ['j / k', '列表的下一篇、上一篇'],
          ['Enter', '打开这一篇'],
          ['n / N', '文中下一处、上一处命中'],
          ['] / [', '读下一篇、上一篇'],
          ['Esc', '清空检索词；收起对照；关闭文章'],
          ['?', '打开这张表'],
        ],
      },
    ] as readonly { readonly name: string; readonly rows: readonly (readonly [string, string])[] }[],
  },

  summary: {
    everything: '全部',
    joint: ' · ',
    quoted: (text: string): string => `“${text}”`,
    field: (field: string, value: string): string =>
      /^[<>]/.test(value) ? `${field}${value}` : `${field} ${value}`,
    without: (name: string): string => `不含 ${name}`,
    count: (what: string, count: number, all: boolean): string =>
      all ? `${what} ${articles(count)}` : `${what}：${articles(count)}`,
    none: (what: string): string => `${what}：未见报道`,
    years: (from: string, to: string): string => (from === to ? `${from} 年` : `${from}—${to}`),
    undated: (count: number): string => `${articles(count)}日期不详`,
    provinces: (count: number): string => `涉及 ${count} 个省级地区`,
    province: (name: string): string => `涉及${name}`,
    comma: '，',
  },

  facets: {
    heading: '筛选',
    names: {
      topics: '主题',
      regions: '地区',
      years: '年份',
      kinds: '体裁',
      organisations: '机构',
      mechanisms: '做法',
    } satisfies Record<FacetName, string>,
    open: (count: number): string => (count === 0 ? '筛选' : `筛选（${count}）`),
    show: (count: number): string => `看 ${articles(count)}`,
    value: (name: string, count: number): string =>
      count === 0 ? `${name}，未见报道` : `${name}，${articles(count)}`,
    exclude: (name: string): string => `排除 ${name}`,
    unfold: (name: string): string => `${name}的下级地区`,
    more: (count: number): string => `更多 ${count} 项`,
    fewer: '收起',
    national: '全国或未写明地区',
    undated: '日期不详',
  },

  pills: {
    heading: '已选条件',
    excluded: (name: string): string => `不含 ${name}`,
    toggle: (facet: string, name: string, included: boolean): string =>
      included ? `${facet} ${name}：须含，按一下改为排除` : `${facet} ${name}：已排除，按一下改为须含`,
    remove: (name: string): string => `移除 ${name}`,
    clear: '清除全部',
    locked: '由嵌入本页的网页固定',
  },

  sort: {
    label: '排序',
    names: { relevance: '相关在前', newest: '最新在前', oldest: '最早在前' } satisfies Record<Sort, string>,
  },

  kinds: {
    report: '报道',
    brief: '简讯',
    commentary: '言论',
    photo: '图片',
    continuation: '转版',
    notice: '启事',
    masthead: '报头',
  } satisfies Record<ArticleKind, string>,

  results: {
    heading: '检索结果',
    untitled: '标题缺失',
    date: (date: string | null, inferred: boolean): string =>
      date === null ? '日期不详' : inferred ? `${date}（推定）` : date,
    page: (pageNo: number | null): string => (pageNo === null ? '版次不详' : `${pageNo} 版`),
    continuedOn: (pageNo: number): string => `下转第 ${pageNo} 版`,
    continuesFrom: (pageNo: number): string => `上接第 ${pageNo} 版`,
    more: '显示更多',
    failed: { list: '这次检索没有完成，列表仍是上一次的。', charts: '这次检索没有完成，图表仍是上一次的。' },
    again: '再试一次',
  },

  reader: {
    region: '阅读',
    back: '列表',
    close: '关闭文章',
    loading: '正在取出文章……',
    missing: '语料中没有这个编号的文章，它可能属于另一份语料。',
    failed: '这篇文章没有取出来。',
    again: '再取一次',
    hit: (at: number, all: number): string => (at === 0 ? `命中 ${all} 处` : `命中 ${at}/${all}`),
    previousHit: '上一处命中',
    nextHit: '下一处命中',
    source: '原文对照',
    cite: '复制引文',
    cited: '已复制',
    citeByHand: '浏览器不允许自动复制，请选中下面的文字后复制：',
    facts: '文中信息',
    factNames: {
      mechanisms: '做法',
      figures: '数字',
      organisations: '机构',
      people: '人物',
      topics: '主题',
      regions: '地区',
    } satisfies Partial<Record<keyof Article, string>>,
    fact: (name: string, aside: string | null, count: number): string => {
      const whole = aside === null ? name : `${name} ${aside}`;
      return count > 1 ? `${whole}：看出处，共 ${count} 处` : `${whole}：看出处`;
    },
    moreFacts: (group: string, count: number): string => `${group}：更多 ${count} 项`,
    fewerFacts: (group: string): string => `${group}：收起`,
    noEvidence: (name: string): string => `只看主题为“${name}”的文章`,
    box: '阅读提示',
    low: '这篇文章的起讫由程序推断，把握不大，请对照原文核实。',
    corrected: '编者订正：',
    continuedOn: (pageNo: number): string => `下转第 ${pageNo} 版。这一部分不在语料中。`,
    continuesFrom: (pageNo: number): string => `上接第 ${pageNo} 版。前一部分不在语料中。`,
    otherHalf: (pageNo: number | null, forward: boolean): string =>
      `${forward ? '下转' : '上接'}${pageNo === null ? '另一版' : `第 ${pageNo} 版`}：读另一部分`,
    dateBasis: {
      masthead: '日期见报头',
      dateline: '报头不在文件中，日期据电头推定',
      correction: '报头不在文件中，日期由编者推定',
    } satisfies Record<NonNullable<DateBasis>, string>,
    where: (paper: string, date: string, page: string): string => `${paper} ${date} ${page}`,
    byline: (names: readonly string[]): string => names.join('　'),
    citedOthers: ', 等',
    citedInferred: '（日期为推定）',
    citedUntitled: '［题名缺失］',
  },

  source: {
    heading: '原文',
    note: (file: string, lines: number): string => `${file}，共 ${lines} 行；竖线处为本文`,
    lines: (from: number, to: number): string => (from === to ? `第 ${from} 行` : `第 ${from}—${to} 行`),
    look: (where: string): string => `看原文${where}`,
    other: '另一篇',
    backToText: '回到正文',
    roles: {
      column: '栏目',
      kicker: '引题',
      headline: '标题',
      subhead: '副题',
      box: '提示',
      byline: '署名',
      body: '正文',
      heading: '小标题',
      caption: '图说',
      credit: '图片署名',
      jump: '转版',
    } satisfies Record<SpanRole, string> as Readonly<Record<string, string>>,
    discarded: {
      masthead: '报头',
      repeated: '重复',
      furniture: '版面杂项',
      unreadable: '无法辨认',
    } satisfies Record<DiscardReason, string> as Readonly<Record<string, string>>,
  },

  ...zhViews,

  charts: zhCharts,
  share: zhShare,
};

/** What a second language must supply. */
export type Strings = typeof zh;

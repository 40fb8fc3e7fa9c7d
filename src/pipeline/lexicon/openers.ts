/**
 * Words with which a paragraph of news prose opens and a headline or crosshead does not: time, source and linking
 * adverbials. They tell a short stray piece of text from a display line.
 */
export const OPENERS: RegExp =
  /^(?:\d{1,4}\s?[年月日]|\d{1,2}时|(?:近日|日前|目前|图为|如今|今天|当天|当日|昨日|今年|去年|同年|近年来|连日来|此前|此后|此外|同时|随后|其中|另外|截至|据悉|据了解|据介绍|据统计|对此|为此|因此|然而|但是|不过|与此同时|在此基础上|值得一提的是|会上|会议|下一步|记者|[多几数近一二三四五六七八九十]{1,2}年来|这些年来|\S{1,4}以来|[“]?(?:元旦|新春|春节|元宵节?|清明|[“]?五一[”]?|端午节?|中秋节?|国庆节?|重阳节?|岁末|年终|新学期|开学)[”]?(?:将至|临近|来临|前夕|前后|期间|假期|到来)|读者\s|(?:通知|意见|方案|办法|细则|规定|协议|公告)(?:还)?(?:要求|明确|提出|强调|指出|规定|约定))(?:[，,：:\s]|\S))/;

/** Labels of a box set beside a story (提要、链接、背景). */
export const BOX_LABEL: RegExp =
  /^[【[]?(?:阅读提示|核心阅读|内容提要|导读|提要|编者按|编者的话|新闻背景|背景链接|相关链接|新闻链接|链接|延伸阅读|名词解释|新闻提示|本期导读|记者手记|采访手记|记者感言|编后|编后语|编后话|编辑点评|微评|知多一点|小贴士|数读)[】\]]?[:：]?$/;

/** Those of them that stand behind the story that they belong to. */
export const SIDEBAR_LABEL: RegExp =
  /^[【[]?(?:背景链接|相关链接|新闻链接|链接|延伸阅读|名词解释|记者手记|采访手记|记者感言|编后|编后语|编后话|编辑点评|微评|知多一点|小贴士)[】\]]?[:：]?$/;

const SERIES =
  '故事|专栏|专题|专刊|系列|笔谈|观察|视点|论坛|周刊|走基层|在基层|进行时|面对面|风采|之窗|在行动|开新局|特别报道|见闻|手记|随笔|书架|连载|大家谈|纵横|聚焦|新语|时评|短评|快评|杂谈|漫谈|随感|一线|影像|人物志|群英谱';

/**
 * Cues of a column label (栏目名): the name of a series, printed the same over many stories. Weights add up; 1 is enough.
 */
export const COLUMN_CUES: readonly (readonly [pattern: RegExp, weight: number])[] = [
  // “非凡十年·工会篇”: a series and its part
  [/[·•|｜]/, 0.7],
  [/篇$/, 0.4],
  // “走基层·看变化”: two short halves round a dot
  [/^[^\s，,]{2,6}[·•][^\s，,]{2,6}$/, 0.4],
  // series are named after what they gather, and stand short and alone
  [new RegExp(`(?:${SERIES})$`), 0.7],
  [new RegExp(`^[^\\s，,：:“”]{0,8}(?:${SERIES})$`), 0.4],
  // a slogan of even halves
  [/^(\S{4,6}) (\S{4,8})$/, 0.6],
  [/^(?:加快|扎实|深入|奋力|贯彻|学习|践行|牢记|弘扬|喜迎|庆祝|纪念|走进|聚焦|关注)/, 0.4],
  [/^《|》$/, 0.3],
];

/** Names of standing columns that head their pieces on every page. */
export const STANDING: RegExp =
  /^(?:图片新闻|新闻图片|图说|一句话新闻|简讯|短讯|快讯|短波|要闻|要闻速递|时政要闻|读者来信|读者信箱|来信照登|法律咨询|法律信箱|有问必答|问与答|工会信箱|声音|两会声音|两会观察|一家之言|百家争鸣|众议|微评|一事一议|有话要说|职工说|读者说|短评|快评|锐评|时评|社论|评论|本报评论员文章|本报评论员|特写|通讯|消息|新闻速递|新闻速览|工会动态|基层动态|各地动态|一线短波|信息窗|资讯|微新闻|人物|群英榜|光荣榜|公益广告)$/;

/** Headlines of notices (启事、公告): they need no signature. */
export const NOTICE: RegExp = /(?:启事|公告|声明|更正|讣告|公示|招领|征稿函)$/;

/** What the closed vocabularies are called in English. What stands in none of them stays as the newspaper has it. */
import type { Topic } from '../corpus/topics.ts';

/** Short enough for the head of a row. */
const TOPICS: Readonly<Record<Topic, string>> = {
  产业工人队伍建设改革: 'Industrial workforce reform',
  劳动和技能竞赛: 'Labour and skills contests',
  劳模工匠与创新工作室: 'Model workers, workshops',
  新就业形态劳动者: 'Gig and platform workers',
  权益维护与劳动法律: 'Rights and labour law',
  困难帮扶与送温暖: 'Hardship relief',
  职工服务阵地: 'Service stations',
  医疗互助与社会保险: 'Mutual aid and insurance',
  住房保障: 'Housing',
  职工文化与阅读: 'Culture and reading',
  乡村振兴与消费帮扶: 'Rural revitalisation',
  区域协作: 'Regional cooperation',
  工会组织建设与会议: 'Union building, meetings',
  社会组织: 'Social organisations',
  安全生产与防灾: 'Safety and disasters',
  产业经济: 'Industry and economy',
  时政要闻: 'National politics',
  国际交流: 'International exchange',
  人物典型: 'Profiles',
  教育培训: 'Education and training',
};

/** By short name: the usual English one, and the letters of ISO 3166-2:CN. */
const NAMES: Readonly<Record<string, readonly [name: string, letters: string]>> = {
  北京: ['Beijing', 'BJ'],
  天津: ['Tianjin', 'TJ'],
  河北: ['Hebei', 'HE'],
  山西: ['Shanxi', 'SX'],
  内蒙古: ['Inner Mongolia', 'NM'],
  辽宁: ['Liaoning', 'LN'],
  吉林: ['Jilin', 'JL'],
  黑龙江: ['Heilongjiang', 'HL'],
  上海: ['Shanghai', 'SH'],
  江苏: ['Jiangsu', 'JS'],
  浙江: ['Zhejiang', 'ZJ'],
  安徽: ['Anhui', 'AH'],
  福建: ['Fujian', 'FJ'],
  江西: ['Jiangxi', 'JX'],
  山东: ['Shandong', 'SD'],
  河南: ['Henan', 'HA'],
  湖北: ['Hubei', 'HB'],
  湖南: ['Hunan', 'HN'],
  广东: ['Guangdong', 'GD'],
  广西: ['Guangxi', 'GX'],
  海南: ['Hainan', 'HI'],
  重庆: ['Chongqing', 'CQ'],
  四川: ['Sichuan', 'SC'],
  贵州: ['Guizhou', 'GZ'],
  云南: ['Yunnan', 'YN'],
  西藏: ['Tibet', 'XZ'],
  陕西: ['Shaanxi', 'SN'],
  甘肃: ['Gansu', 'GS'],
  青海: ['Qinghai', 'QH'],
  宁夏: ['Ningxia', 'NX'],
  新疆: ['Xinjiang', 'XJ'],
  台湾: ['Taiwan', 'TW'],
  香港: ['Hong Kong', 'HK'],
  澳门: ['Macao', 'MO'],
};

/** Measure words that English has a word for; no word stands for two of them. */
const UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  美元: 'US dollars',
  欧元: 'euros',
  港元: 'HK dollars',
  人: 'people',
  人次: 'attendances',
  人天: 'person-days',
  户: 'households',
  家: 'establishments',
  个: 'units',
  项: 'items',
  次: 'times',
  场: 'events',
  场次: 'sessions',
  种: 'kinds',
  类: 'categories',
  批: 'batches',
  支: 'teams',
  处: 'sites',
  台: 'machines',
  套: 'sets',
  辆: 'vehicles',
  艘: 'ships',
  架: 'aircraft',
  份: 'copies',
  本: 'books',
  册: 'volumes',
  篇: 'articles',
  间: 'rooms',
  栋: 'buildings',
  对: 'pairs',
  倍: 'fold',
  吨: 'tonnes',
  公斤: 'kg',
  亩: 'mu',
  米: 'm',
  公里: 'km',
  毫米: 'mm',
  平方米: 'm²',
  立方米: 'm³',
  千瓦: 'kW',
  千瓦时: 'kWh',
  标箱: 'TEU',
  棵: 'trees',
  箱: 'boxes',
  小时: 'hours',
  课时: 'lessons',
  学时: 'class hours',
  班次: 'services',
  车次: 'runs',
  个百分点: 'percentage points',
  '元/月': 'yuan a month',
  '元/天': 'yuan a day',
  '元/人': 'yuan a person',
};

// What official names have behind the short one. 吉林市 lies in 吉林省 and is no province.
const OFFICIAL = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|省|(?<=^(?:北京|天津|上海|重庆))市)$/;

const topic = (name: string): string => (name in TOPICS ? TOPICS[name as Topic] : name);

/** A province by either of its names; a place that is written behind its province (福建福州) keeps its own name. */
function place(name: string): string {
  const province = NAMES[name] ?? NAMES[name.replace(OFFICIAL, '')];
  if (province) return province[0];
  const length = name.startsWith('内蒙古') || name.startsWith('黑龙江') ? 3 : 2;
  const holder = NAMES[name.slice(0, length)];
  return holder && name.length > length + 1 ? `${holder[0]} ${name.slice(length)}` : name;
}

export const enNames = {
  topic,
  place,
  tile: (short: string): string => NAMES[short]?.[1] ?? short,
  unit: (unit: string): string => UNITS[unit] ?? unit,
};

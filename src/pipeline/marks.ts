/**
 * The fixed marks of a newspaper: bylines (署名), datelines (电头), jumps (转版), credits. Each is recognised by its form
 * alone; which story it belongs to is decided elsewhere. Patterns are anchored or bounded, none backtracks.
 */
import { COMPOUND_SURNAMES, SHY_SURNAMES, SURNAMES } from './lexicon/people.ts';

/** What a byline or dateline says. Dates are printed without a year. */
export interface Signature {
  readonly agency: string | null;
  readonly names: readonly string[];
  readonly place: string | null;
  readonly month: number | null;
  readonly day: number | null;
  /** As printed, spaces squeezed. */
  readonly raw: string;
}

const AGENCY = '本报|新华社|中新社|新华网|人民日报|中工网|工人日报|央视网|法治日报|经济日报|光明日报';
const ROLE =
  '记者|通讯员|特约记者|特约通讯员|见习记者|实习记者|实习生|评论员|特约评论员|特约撰稿人|首席记者|摄影记者';
const ROLES = new RegExp(
  `(?:工人日报[-—－]+中工网)?(?:${AGENCY})?(?:${ROLE})|(?:${AGENCY})发|执笔|摘编|供稿|辑(?=$)|参与采写|参与|整理|采写|文并摄|文/图|图/文|摄影|摄`,
  'g',
);
const AGENCY_NAMES = new RegExp(AGENCY, 'g');
const AGENCIES = new RegExp(`^据?(${AGENCY})`);

const BYLINE = new RegExp(
  `^(?:[□■○●◎◆▲△▍]\\s?|(?:工人日报[-—－]+中工网)?(?:${AGENCY})?(?:${ROLE})(?![^\\s：:]*[，。,;；]))`,
);
const DATELINE = new RegExp(
  `^据?(${AGENCY})(?:讯|([^\\d\\s（()）]{0,12}?)\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日(?:专)?电|(?=[（(](?:[^（）()]{0,8})(?:${ROLE})))\\s?(?:[（(]([^（）()]{0,80})[）)])?`,
);
const JUMP_TO = /[（(【]\s?(?:紧|下)转\s?第?\s?([0-9一二三四五六七八])\s?版\s?[）)】]$/;
const JUMP_FROM = /^[▲▼△◀]?\s?[（(【]\s?(?:上|紧)接\s?第?\s?([0-9一二三四五六七八])\s?版\s?[）)】]/;
const PHOTO_CREDIT = new RegExp(
  `(?:^|[。！？”）)]|\\s)((?:(?:${AGENCY})(?:${ROLE})?|${ROLE}|图片)[^。！？，]{0,40}?(?:摄|摄影|摄影报道|提供)|(?:新华社|中新社|本报)发[（(][^）)]{1,20}[）)]|[（(][^（）()。]{0,24}(?:摄|供图|提供)[）)])$`,
);
const NOTE =
  /^[（(](?:(?:执笔|作者|本报综合|综合新华社|记者|参与|采写|整理|据新华社|来源|本文|图片)[^（）()]{0,160}|[^（）()，。]{2,24}(?:整理|采写|编译|撰文|摘编|供稿|辑)|[^（）()，。\s]{4,24}\s[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3})[）)]$/;
/** “刘满仓 摄”: who took a picture, on a line of its own. */
const LONE_CREDIT =
  /^([\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}(?:[\s、][\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}){0,2})[\s/](?:摄|摄影|摄影报道|文[/／]?图|图[/／]?文|供图)$/;
/** Who is named by what they are, and not by name. */
const NO_PERSON = /受访|资料|读者|网友|企业|公司|单位|工会|家属|本人|示意|视觉|图片/;
/** What a reporter signs is a name; 记者手记 is a heading. */
const NO_NAME =
  /(?:手记|感言|观察|调查|点评|来信|见闻|札记|随笔|日记|视线|视点|在线|在现场|走基层|之家|节|帮办|会客厅)$/;

const SIGNED =
  /(?<=[。！？”])[（(](?:(?:本报)?(?:记者|通讯员|实习生)\s?)?((?:[\u4e00-\u9fff]\s?){2,4}(?:[\s、](?:[\u4e00-\u9fff]\s?){2,4}){0,3})[）)]$/;
const UNSIGNED =
  /^(?:图略|待续|未完|完|续|略|左图|右图|上图|下图|资料图片|资料照片|影像|节选|摘[编要录]|连载|[上中下]篇|组图|全文|试行|草案|讲话)/;
/** Nothing but names in brackets. */
const ONLY_NAMES = /^[（(]((?:[\u4e00-\u9fff]\s?){2,4}(?:[\s、](?:[\u4e00-\u9fff]\s?){2,4}){0,3})[）)]$/;

/** Two to four characters, or a longer name with its parts set off (阿依古丽·买买提). */
const NAME = /^(?:\p{Script=Han}{2,4}|(?=.*[·•])[\p{Script=Han}·•]{3,20})$/u;

const BRACKETS = '）)】';
const DIGITS = '零一二三四五六七八';
const toNumber = (digit: string): number => (DIGITS.includes(digit) ? DIGITS.indexOf(digit) : Number(digit));

/** A line that is nothing but a byline: “本报记者 李丰 田程”, “□邢伟”. Null for anything else. */
export function byline(text: string): Signature | null {
  if (text.length > 60 || !BYLINE.test(text) || /[。！？；]/.test(text) || /摄(?:影|影报道)?$/.test(text))
    return null;
  const names = namesIn(text);
  const bare = text
    .replace(ROLES, '')
    .replace(AGENCY_NAMES, '')
    .replace(/[\s□■○●◎◆▲△▍、：:/（()）]/g, '');
  if (names.join('').length !== bare.length || names.some((name) => NO_NAME.test(name))) return null;
  return { agency: agencyOf(text), names, place: null, month: null, day: null, raw: text };
}

/** The dateline that opens a report, and how many characters of `text` it takes; null where there is none. */
export function dateline(text: string): { signature: Signature; length: number } | null {
  const match = DATELINE.exec(text);
  if (!match || !match[0]) return null;
  const [whole, agency, place, month, day, inside] = match;
  if (month === undefined && inside === undefined && !/讯\s?$/.test(whole)) return null;
  const raw = whole.trim();
  return {
    signature: {
      agency: agency ?? null,
      names: inside ? namesIn(inside) : [],
      place: place ? place : null,
      month: month ? Number(month) : null,
      day: day ? Number(day) : null,
      raw,
    },
    length: whole.length,
  };
}

/** “（下转第2版）” at the end of a line: the page number and where the mark starts. */
export function jumpTo(text: string): { pageNo: number; at: number } | null {
  if (!BRACKETS.includes(text[text.length - 1] ?? '-')) return null;
  const match = JUMP_TO.exec(text.slice(-16));
  return match ? { pageNo: toNumber(match[1] ?? ''), at: Math.max(0, text.length - 16) + match.index } : null;
}

/** “（上接第1版）” at the start of a line: the page number and the mark's length. */
export function jumpFrom(text: string): { pageNo: number; length: number } | null {
  const match = JUMP_FROM.exec(text.slice(0, 20));
  return match ? { pageNo: toNumber(match[1] ?? ''), length: match[0].length } : null;
}

/** A photographer's credit at the end of a line: “新华社记者 朱峥 摄”. */
export function photoCredit(text: string): { signature: Signature; at: number } | null {
  const tail = text.slice(-64);
  if (!/[摄影道供图文）)]$/.test(tail)) return null;
  const lone = text.length < 24 ? LONE_CREDIT.exec(text)?.[1] : undefined;
  if (lone !== undefined) {
    const names = NO_PERSON.test(lone) ? [] : namesIn(lone);
    return { signature: { agency: null, names, place: null, month: null, day: null, raw: text }, at: 0 };
  }
  const match = PHOTO_CREDIT.exec(tail);
  const credit = match?.[1];
  if (!match || !credit) return null;
  const at = text.length - credit.length;
  return {
    signature: {
      agency: agencyOf(credit),
      names: namesIn(credit),
      place: null,
      month: null,
      day: null,
      raw: credit,
    },
    at,
  };
}

/** Names in brackets behind the last sentence sign a brief: “……申领。（万 明）”. */
export function endSignature(text: string): { signature: Signature; at: number } | null {
  if (!BRACKETS.includes(text[text.length - 1] ?? '-')) return null;
  const match = SIGNED.exec(text.slice(-32));
  const inside = match?.[1];
  if (!match || !inside || UNSIGNED.test(inside)) return null;
  const names = namesIn(inside);
  if (names.join('').length !== inside.replace(/[\s、]/g, '').length) return null;
  const raw = match[0];
  return {
    signature: { agency: null, names, place: null, month: null, day: null, raw },
    at: text.length - raw.length,
  };
}

/** A bracketed note on who wrote it: “（执笔：张晋 参与记者：…）”, “（作者系…）”. */
export function authorNote(text: string): Signature | null {
  if (!NOTE.test(text)) return loneNames(text);
  const inside = text.slice(1, -1);
  const named = /^(?:执笔|参与|记者|采写|整理)|(?:整理|采写|编译|撰文|摘编|供稿|辑)$/.test(inside);
  return {
    agency: null,
    names: named ? namesIn(inside) : [],
    place: null,
    month: null,
    day: null,
    raw: text,
  };
}

/** “（周文俊）” on a line of its own. */
function loneNames(text: string): Signature | null {
  const inside = text.length < 24 ? ONLY_NAMES.exec(text)?.[1] : undefined;
  if (inside === undefined || UNSIGNED.test(inside)) return null;
  const names = namesIn(inside);
  if (!names.every(beginsWithSurname)) return null;
  if (names.join('').length !== inside.replace(/[\s、]/g, '').length) return null;
  return { agency: null, names, place: null, month: null, day: null, raw: text };
}

const BROKEN = /([\u4e00-\u9fff·]+)\n([\u4e00-\u9fff·]+)/g;
const glue = (_: string, a: string, b: string): string => (a.length + b.length <= 3 ? a + b : `${a} ${b}`);

function beginsWithSurname(name: string): boolean {
  return (SURNAMES + SHY_SURNAMES).includes(name.slice(0, 1)) || COMPOUND_SURNAMES.includes(name.slice(0, 2));
}

function agencyOf(text: string): string | null {
  return AGENCIES.exec(text)?.[1] ?? null;
}

/**
 * The names in a byline. A role ends one list and begins the next; names are parted by spaces or 、; a two-character name
 * is often set with a space inside (李 丰), so single characters are taken in pairs. A line feed may stand inside a name.
 */
function namesIn(text: string): string[] {
  const names: string[] = [];
  const glued = text.includes('\n') ? text.replace(BROKEN, glue) : text;
  for (const list of glued
    .replace(/^据/, '')
    .replace(ROLES, '|')
    .split(/[|：:、（()）/□■○●◎◆▲△▍]/)) {
    let single = '';
    for (const word of list.trim().split(/\s+/)) {
      if (word === '' || AGENCIES.exec(word)?.[0] === word) continue;
      if (word.length === 1) {
        if (single) names.push(single + word);
        single = single ? '' : word;
      } else if (NAME.test(word)) names.push(word);
    }
  }
  return [...new Set(names)];
}

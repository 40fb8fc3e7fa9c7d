/** When two names mean one mechanism: a rule that anyone can check, and what the reader has put together by hand. */
import { fold } from '../text/normalise.ts';

const QUOTES = /[“”"‘’'「」『』《》〈〉＂]/g;
const QUOTED = /^[“"‘「『《]([^“”"‘’「」『』《》]+)[”"’」』》]/;
/** Words that say that something is a way of doing things, not which one. */
const SUFFIX =
  /(?:长效|工作|服务|试点|帮扶|专项)?(?:模式|机制|工程|计划|行动|项目|活动|工作法|做法|制度|品牌|试点|体系|经验|方案|办法|系列活动|主题活动|专项行动)$/;
/** Words that say what something is: behind a name in quotes they add nothing, without quotes they are part of the name. */
const KIND = /(?:服务)?(?:平台|竞赛|热线|团队|小程序|客户端|app)$/;
/** Characters that a name keeps at least, so that 闽宁模式 does not become a place; a quoted name is a name however short. */
const LEAST = 3;
const LEAST_QUOTED = 2;

const KEYS = new Map<string, string>();
/** Names whose keys are kept at hand: more than a library of many years has. */
const MOST_KEYS = 100_000;

/**
 * What names of one mechanism have in common: folded (width, case, white space), without quotes, without a suffix such as
 * 模式, 机制 or 工程. “共养共销”模式 and 共养共销 share 共养共销; different words never meet.
 */
export function mechanismKey(name: string): string {
  let key = KEYS.get(name);
  if (key !== undefined) return key;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  KEYS.set(name, (key = workOutKey(name)));
  return key;
}

function workOutKey(name: string): string {
  const quoted = QUOTED.test(name);
  const least = quoted ? LEAST_QUOTED : LEAST;
  let key = fold(name)
    .replace(QUOTES, '')
    .replace(/^[的之·]+|[的之·，。、]+$/g, '');
  for (;;) {
    const bare = key.replace(SUFFIX, '');
    const shorter = quoted ? bare.replace(KIND, '') : bare;
    if (shorter === key || [...shorter].length < least) return key;
    key = shorter;
  }
}

/** The reader says that the mechanism with the key `from` is the one with the key `into`. */
export interface Merger {
  readonly from: string;
  readonly into: string;
}

/** Follows the mergers from any key to the one that stands for it. Circles end where they began. */
export function resolver(mergers: readonly Merger[]): (key: string) => string {
  const into = new Map(mergers.map((merger) => [merger.from, merger.into]));
  return (key) => {
    const seen = new Set<string>();
    let at = key;
    for (let next = into.get(at); next !== undefined && !seen.has(at); next = into.get(at)) {
      seen.add(at);
      at = next;
    }
    // Of a circle every member must give the same one.
    if (into.get(at) === undefined) return at;
    const round = [at];
    for (let next = into.get(at); next !== undefined && next !== at; next = into.get(next)) round.push(next);
    return round.sort()[0] ?? key;
  };
}

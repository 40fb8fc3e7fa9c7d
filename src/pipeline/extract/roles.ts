import { ROLE_STARTS } from '../lexicon/people.ts';
import { bodyBefore, titleBefore } from './name-context.ts';

const MOST_ROLE = 40;
/** What somebody was then must not read as what they are: it stays before the role. */
const FORMER = /^(?:时任|曾任)$/;

/** The role printed before a name (某省政协副主席、省总工会主席), cut where the clause or a verb begins it. */
function roleBefore(text: string, start: number, others: readonly string[]): string | null {
  if (!titleBefore(text, start) && !bodyBefore(text, start)) return null;
  const left = text.slice(Math.max(0, start - MOST_ROLE), start);
  let from = 0;
  for (const cue of left.matchAll(ROLE_STARTS))
    if (cue.index + cue[0].length < left.length - 1)
      from = FORMER.test(cue[0]) ? cue.index : cue.index + cue[0].length;
  for (const name of others) {
    const at = left.lastIndexOf(name) + name.length;
    if (at >= name.length && at > from) from = left[at] === '的' ? at - name.length : at;
  }
  const role = left.slice(from).replace(/^(?:[的、和与在（）()]|和他的|和她的)+/, '');
  const open = role.search(/[）)]/);
  const balanced = open >= 0 && !/[（(]/.test(role.slice(0, open)) ? role.slice(open + 1) : role;
  return balanced.length >= 2 ? balanced : null;
}

const AFTER = /^(?:，|,)?(?:现任|现为|担任|是|作为|(?=时任|曾任))([^，。；：！？、,;:!?]{4,40})/;

/** The role said after a name (是某供电公司的高级技师; 总书记), or null. */
function roleAfter(text: string, end: number): string | null {
  const behind = text.slice(end, end + MOST_ROLE + 4);
  const short = /^(?:总书记|主席|书记|同志)/.exec(behind)?.[0];
  if (short) return short;
  const role = AFTER.exec(behind)?.[1]?.replace(/[“”"]/g, '') ?? '';
  return titleBefore(role, role.length) ? role.replace(/的(?=[^的]{2,8}$)/, '') : null;
}

/** The role of whoever is named at these places, `others` being the story's other people, in condensed words of the text; the first that says most. */
export function readRole(
  mentions: readonly { readonly text: string; readonly start: number; readonly end: number }[],
  others: readonly string[],
): string | null {
  let best: string | null = null;
  for (const { text, start, end } of mentions) {
    const before = roleBefore(text, start, others);
    if (before && before.length >= 4) return before;
    best ??= before;
    best ??= roleAfter(text, end);
  }
  return best;
}

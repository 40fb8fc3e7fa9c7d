import { ENDING_TRAPS, ORDINARY_COUNTIES, STREET_TAIL, VILLAGE_TAIL } from '../lexicon/place-traps.ts';
import { isWithin, placeNames, unitOf, type Grade, type PlaceName } from './gazetteer.ts';

/** A name of a place as it stands in one text; `codes` are still alternatives unless `joint`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
  readonly grade: Grade;
  readonly joint: PlaceName['joint'];
  /** Named with what it lies in (甘肃省兰州市七里河区), or by a full official name. */
  readonly full: boolean;
}

const CROSSING = new Set([...'东西南北中']);
const UNION_TAIL = /^[市县区州]?总?工会|^[市县区州]总/;

/** Whether the name may end here: 河北区域 is not 河北区, 南京东路 not 南京, 南江村 not 南江县. */
function endsHere(text: string, name: PlaceName, end: number): boolean {
  const next = text[end];
  if (next === undefined || name.codes.length === 0 || name.joint) return true;
  if (name.full) return !ENDING_TRAPS[text[end - 1] ?? '']?.includes(next);
  const street = CROSSING.has(next) ? (text[end + 1] ?? '') : next;
  if (STREET_TAIL.has(street) && street !== '号' && street !== '舰') return text.startsWith('路局', end);
  const county = name.codes.every((code) => unitOf(code)?.level === 2);
  return !(county ? VILLAGE_TAIL : STREET_TAIL).has(next);
}

/** Adjacent names are one place when the second lies in the first; one space or dot may stand between them. */
const touches = (text: string, from: number, to: number): boolean =>
  from === to || (to === from + 1 && /[\s·・]/.test(text[from] ?? ''));

/** The first `most` names of places in a text, left to right, chains merged; linear in the text's length. */
export function findMentions(text: string, most: number): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < text.length && found.length < most;) {
    const match = placeNames.longest(text, at, (name, end) => endsHere(text, name, end));
    if (!match) {
      at++;
      continue;
    }
    const { end, value: name } = match;
    if (name.codes.length) {
      const ordinary = !name.full && name.grade === 'tied' && ORDINARY_COUNTIES.has(text.slice(at, end));
      const last = found[found.length - 1];
      const chained =
        last && !last.joint && !name.joint && touches(text, last.end, at)
          ? name.codes.filter((code) =>
              last.codes.some((parent) => isWithin(code, parent) && !(ordinary && parent.endsWith('0000'))),
            )
          : [];
      if (last && chained.length)
        found[found.length - 1] = {
          start: last.start,
          end,
          codes: chained,
          grade: 'sure',
          joint: undefined,
          full: true,
        };
      else {
        const untied = name.grade === 'tied' && !name.full && UNION_TAIL.test(text.slice(end, end + 4));
        const grade = untied ? 'shy' : name.grade;
        found.push({ start: at, end, codes: name.codes, grade, joint: name.joint, full: name.full });
      }
    }
    at = end;
  }
  return found;
}

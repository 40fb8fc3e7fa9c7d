import { beginsSurname, chineseName, ENOUGH, type Candidate } from './chinese-names.ts';
import { calledName, dottedName, introducedBefore, transcribedName, transcribesAt } from './foreign-names.ts';
import { pointsBefore } from './name-context.ts';

const DOT = 0xb7;
const CALL = 0x53eb;
const NAME = 0x540d;
/** Points below which a candidate is not even counted. */
const FAINT = 1.5;
/** What standing in a row with a name is worth. */
const BESIDE = 2;

/** Names in a row vouch for each other: 韩亮、石磊、方志刚. */
function listed(text: string, found: Candidate[]): Candidate[] {
  for (let from = 0; from < found.length;) {
    let points = 0;
    let to = from;
    for (; to < found.length; to++) {
      const last = found[to - 1];
      const next = found[to];
      if (to > from && !(last && next && text[last.end] === '、' && next.start === last.end + 1)) break;
      points += next?.points ?? 0;
    }
    const vouched = to - from >= 3 && points >= 3.5 * (to - from);
    for (; from < to; from++) {
      const one = found[from];
      if (vouched && one) found[from] = { ...one, points: Math.max(one.points, ENOUGH) };
    }
  }
  return found;
}

/** Every candidate of a text, left to right; linear in its length. */
export function candidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  const take = (candidate: Candidate | null): void => {
    const last = found[found.length - 1];
    if (!candidate || (last && candidate.start < last.end && candidate.points <= last.points)) return;
    if (last && candidate.start < last.end) found.pop();
    found.push(candidate);
  };
  let chained = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT) {
      take(dottedName(text, at));
      continue;
    }
    if (code === CALL || code === NAME) {
      if (introducedBefore(text, at + 1)) take(calledName(text, at + 1));
      continue;
    }
    const surname = beginsSurname(code);
    const transcribed = transcribesAt(text, at);
    if (!surname && !transcribed) continue;
    const before = pointsBefore(text, at);
    if (before === null) continue;
    const plain = surname ? chineseName(text, at, before) : null;
    const foreign = before >= 1 && transcribed ? transcribedName(text, at, before) : null;
    const longer = foreign && (!plain || (foreign.end > plain.end && foreign.points > plain.points));
    const best = longer ? foreign : plain;
    if (!best || best.points < FAINT) continue;
    take(best);
    if (at < chained || best.points < ENOUGH) continue;
    for (let next = best.end; /[、和与]/.test(text[next] ?? ''); next = chained) {
      const beside = chineseName(text, next + 1, BESIDE);
      if (!beside || beside.points < ENOUGH - 0.5) break;
      take({ ...beside, points: Math.max(beside.points, ENOUGH) });
      chained = beside.end;
    }
  }
  return listed(text, found);
}

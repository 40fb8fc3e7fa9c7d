import { describe, expect, it } from 'vitest';
import { Typing } from '../../../src/state/typing.ts';

/** Types with a clock of its own: a number lets ms pass, `end` ends the query, `back` goes to an older query, the rest is typed. */
function steps(...doings: readonly (string | number)[]): string {
  let now = 0;
  let key = '';
  const typing = new Typing(() => now);
  return doings
    .flatMap((doing) => {
      if (typeof doing === 'number') now += doing;
      else if (doing === 'end') typing.end();
      else if (doing === 'back') key = 'older';
      else {
        const step = typing.step(key);
        key = doing;
        typing.edited(key);
        return [`${doing} ${step}`];
      }
      return [];
    })
    .join(', ');
}

describe('Typing', () => {
  it.each<[string, readonly (string | number)[], string]>([
    ['keeps a run of edits one step', ['a', 1400, 'ab', 1400, 'abc'], 'a push, ab replace, abc replace'],
    ['begins another after a pause', ['a', 1500, 'ab', 100, 'abc'], 'a push, ab push, abc replace'],
    ['begins another after the end of a query', ['a', 'end', 'ab', 'abc'], 'a push, ab push, abc replace'],
    ['begins another where the query is not what was typed', ['a', 'back', 'b'], 'a push, b push'],
  ])('%s', (_, doings, expected) => {
    expect(steps(...doings)).toBe(expected);
  });
});

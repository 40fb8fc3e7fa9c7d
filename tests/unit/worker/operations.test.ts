import { describe, expect, it } from 'vitest';
import { faultOf, LibraryError, type Fault } from '../../../src/worker/operations.ts';

const FAULT: Fault = { code: 'not-fetched', file: 'corpus.json', reason: 'HTTP 404' };

describe('a fault', () => {
  it('is read from the error that carries it', () => {
    expect(faultOf(new LibraryError(FAULT))).toEqual(FAULT);
  });

  it('crosses from worker to page, where only name and message of an error arrive', () => {
    const { name, message } = new LibraryError(FAULT);
    expect(faultOf(Object.assign(new Error(), { name, message }))).toEqual(FAULT);
  });

  it.each([
    [new TypeError('x is not a function'), 'x is not a function'],
    ['oh', 'oh'],
  ])('is unexpected where %s is thrown', (thrown, reason) => {
    expect(faultOf(thrown)).toEqual({ code: 'unexpected', reason });
  });
});

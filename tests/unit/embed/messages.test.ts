import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  envelope,
  readFromAtlas,
  readToAtlas,
  VERSION,
  type FromAtlas,
  type ToAtlas,
} from '../../../src/embed/messages.ts';

const FROM: readonly FromAtlas[] = [
  { type: 'ready' },
  { type: 'resize', height: 640 },
  { type: 'navigate', hash: '#/search?q=驿站' },
  { type: 'select', article: 'a-1', headline: '题' },
  { type: 'error', message: '没有打开' },
];
const TO: readonly ToAtlas[] = [
  { type: 'setQuery', query: 'q=驿站' },
  { type: 'setTheme', theme: 'dark' },
  { type: 'requestHeight' },
];

describe('messages', () => {
  it.each(FROM)('from the atlas: $type', (message) => {
    expect(readFromAtlas(envelope(message))).toEqual(message);
    expect(readToAtlas(envelope(message))).toBeNull();
  });
  it.each(TO)('to the atlas: $type', (message) => {
    expect(readToAtlas(envelope(message))).toEqual(message);
    expect(readFromAtlas(envelope(message))).toBeNull();
  });
  it.each([
    ['another version', { ...envelope({ type: 'ready' }), version: VERSION + 1 }],
    ['another protocol', { ...envelope({ type: 'ready' }), protocol: 'else' }],
    ['no envelope', { type: 'ready' }],
    ['a height that is none', envelope({ type: 'resize', height: Number.NaN })],
    ['a height below nothing', envelope({ type: 'resize', height: -1 })],
    ['an unknown type', { ...envelope({ type: 'ready' }), type: 'run' }],
    ['a theme that is none', { ...envelope({ type: 'requestHeight' }), type: 'setTheme', theme: 'red' }],
    ['text', 'ready'],
    ['nothing', null],
  ])('%s is none', (_, data) => {
    expect(readFromAtlas(data)).toBeNull();
    expect(readToAtlas(data)).toBeNull();
  });
  it('takes anything without throwing, and adds nothing to what it takes', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readFromAtlas(data)).toBeNull();
        expect(readToAtlas(data)).toBeNull();
      }),
    );
    expect(readFromAtlas({ ...envelope({ type: 'ready' }), more: 1 })).toEqual({ type: 'ready' });
  });
});

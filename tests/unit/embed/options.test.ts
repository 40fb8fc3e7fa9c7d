import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOptions, readColour, readOptions, type EmbedOptions } from '../../../src/embed/options.ts';

const NONE: EmbedOptions = { lock: '', hide: [], theme: null, accent: null, lang: null, host: null };

describe('readOptions', () => {
  it.each<[string, Partial<EmbedOptions>]>([
    ['?embed=1', {}],
    [
      '?embed=1&lock=region%3D350000&hide=filters,header',
      { lock: 'region=350000', hide: ['header', 'filters'] },
    ],
    ['?embed=1&theme=dark&accent=%23B3261E&lang=en', { theme: 'dark', accent: '#b3261e', lang: 'en' }],
    ['?embed=1&theme=pink&accent=url(x)&lang=xx&hide=all', {}],
    ['?embed=1&host=https://union.example:8443', { host: 'https://union.example:8443' }],
    ['?embed=1&host=https://union.example/path', {}],
    ['?embed=1&host=javascript:alert(1)', {}],
    ['?embed=1&host=*', {}],
  ])('%s', (search, expected) => expect(readOptions(search)).toEqual({ ...NONE, ...expected }));

  it.each(['', '?', '?embed=0', '?theme=dark'])('%j is not embedded', (search) =>
    expect(readOptions(search)).toBeNull(),
  );

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.record<EmbedOptions>({
          lock: fc.string(),
          hide: fc.subarray(['header', 'filters']),
          theme: fc.constantFrom('light', 'dark', 'auto', null),
          accent: fc.constantFrom('#b3261e', '#005a9c', null),
          lang: fc.constantFrom('zh', 'en', null),
          host: fc.constantFrom('http://localhost:8080', 'https://a.example', null),
        }),
        (options) => {
          expect(readOptions(formatOptions(options))).toEqual({ ...options });
        },
      ),
    );
  });
});

describe('readColour', () => {
  it.each([
    ['#B3261E', '#b3261e'],
    ['b3261e', '#b3261e'],
    ['#07c', '#0077cc'],
    [' #07C ', '#0077cc'],
    ['#12345', null],
    ['red', null],
    ['#fff;background:url(x)', null],
    ['', null],
    [null, null],
  ])('%j', (text, expected) => expect(readColour(text)).toBe(expected));
});

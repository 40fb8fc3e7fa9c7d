import { describe, expect, it, vi } from 'vitest';
import { fits } from '../../../src/offline/media-types.ts';
import { reloadOnce } from '../../../src/offline/reload-once.ts';
import { whyOff } from '../../../src/offline/why-off.ts';

describe('whyOff', () => {
  const good = {
    protocol: 'https:',
    secure: true,
    serviceWorker: true,
    framed: false,
    development: false,
  };

  it.each([
    ['nothing stands in the way', {}, null],
    ['a file', { protocol: 'file:', secure: true, serviceWorker: false }, 'file'],
    ['plain http', { protocol: 'http:', secure: false, serviceWorker: false }, 'insecure'],
    ['a browser or window without', { serviceWorker: false }, 'unsupported'],
    ['a frame', { framed: true }, 'framed'],
    ['the development server', { protocol: 'http:', development: true }, 'development'],
  ] as const)('names %s', (_, differs, why) => expect(whyOff({ ...good, ...differs })).toBe(why));
});

describe('fits', () => {
  it.each([
    ['assets/a-1.js', 'text/javascript; charset=utf-8', true],
    ['assets/a-1.js', 'application/javascript', true],
    ['assets/a-1.js', 'application/x-javascript', true],
    ['assets/a-1.js?x=1', 'text/html', false],
    ['assets/a-1.js', 'application/octet-stream', false],
    ['assets/a-1.js', null, false],
    ['assets/a.css', 'TEXT/CSS', true],
    ['index.html', 'text/html;charset=gbk', true],
    ['corpus.json', 'text/plain', false],
    ['a.png', 'text/html', false],
    ['a.unknown', 'whatever/it-is', true],
  ])('takes %s as %s: %s', (address, type, fit) => expect(fits(address, type)).toBe(fit));
});

describe('reloadOnce', () => {
  it('reloads once an entry of the history, whatever that holds', () => {
    const history = {
      state: { kept: 1 } as unknown,
      replaceState: (state: unknown) => void (history.state = state),
    };
    const reload = vi.fn();
    expect(reloadOnce({ history, location: { reload } })).toBe(true);
    expect(history.state).toMatchObject({ kept: 1 });
    expect(reloadOnce({ history, location: { reload } })).toBe(false);
    expect(reload).toHaveBeenCalledTimes(1);
    history.state = null;
    expect(reloadOnce({ history, location: { reload } })).toBe(true);
  });
});

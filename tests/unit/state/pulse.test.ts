import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPulse } from '../../../src/state/pulse.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('watchPulse', () => {
  it('says nothing while answers come, errors among them', async () => {
    const silent = vi.fn();
    let asked = 0;
    const end = watchPulse(() => (++asked % 2 ? Promise.resolve() : Promise.reject(new Error('no'))), silent);
    await vi.advanceTimersByTimeAsync(60_000);
    end();
    expect(asked).toBeGreaterThan(25);
    expect(silent).not.toHaveBeenCalled();
  });

  it('gives up once, five beats after the first question that is not answered', async () => {
    const silent = vi.fn();
    let asked = 0;
    watchPulse(() => (++asked === 1 ? Promise.resolve() : new Promise(() => {})), silent);
    await vi.advanceTimersByTimeAsync(5_500);
    expect(silent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(silent).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(silent).toHaveBeenCalledTimes(1);
  });

  it('waits a minute for somebody who is still on the way', async () => {
    const silent = vi.fn();
    watchPulse(() => new Promise(() => {}), silent);
    await vi.advanceTimersByTimeAsync(59_500);
    expect(silent).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(silent).toHaveBeenCalledTimes(1);
  });

  it('is patient with a late answer', async () => {
    const silent = vi.fn();
    const end = watchPulse(() => new Promise((resolve) => setTimeout(resolve, 4_500)), silent);
    await vi.advanceTimersByTimeAsync(30_000);
    end();
    expect(silent).not.toHaveBeenCalled();
  });

  it('ends when told to', async () => {
    const silent = vi.fn();
    watchPulse(() => new Promise(() => {}), silent)();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(silent).not.toHaveBeenCalled();
  });
});

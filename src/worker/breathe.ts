/** Long work in slices: lets messages in, but not more often than questions need, because every turn costs time. */

/** Work between two turns of the others. */
const SLICE_MS = 8;

/**
 * A `breathe` for long work: resolves at once while its slice lasts, else after the messages that wait have been dealt
 * with. Timers would do, but browsers slow them down to 4 ms each.
 */
export function breather(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
    since = performance.now();
  };
}

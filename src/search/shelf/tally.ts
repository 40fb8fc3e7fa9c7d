/** Counting articles by a value that they may have several of. */

/** Articles by key, each counted once for a key, with the first name met; in the order met. */
export function gatherCount<T>(
  items: readonly T[],
  values: (item: T) => readonly (readonly [key: string, name: string])[],
): ReadonlyMap<string, { readonly name: string; readonly count: number }> {
  const tally = new Map<string, { name: string; count: number }>();
  for (const item of items) {
    for (const [key, name] of new Map(values(item))) {
      const found = tally.get(key);
      if (found) found.count += 1;
      else tally.set(key, { name, count: 1 });
    }
  }
  return tally;
}

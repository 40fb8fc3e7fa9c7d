/** What articles are tagged with, as flat arrays: tag numbers by article, worked out once so that counting is a walk over integers. */

/** Tags of the article at place `at`: `tags.slice(starts[at], starts[at + 1])`, each an index into `names`, each once. */
export interface Tags {
  readonly names: readonly string[];
  readonly starts: Uint32Array;
  readonly tags: Uint32Array;
}

/** Numbers the tags. `order` lists those that are to come first, used or not; others follow as they are met. */
export function tagArticles(lists: readonly (readonly string[])[], order: readonly string[] = []): Tags {
  const names = [...order];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const starts = new Uint32Array(lists.length + 1);
  const tags: number[] = [];
  lists.forEach((list, at) => {
    for (const name of new Set(list)) {
      let number = numbers.get(name);
      if (number === undefined) {
        number = names.length;
        numbers.set(name, number);
        names.push(name);
      }
      tags.push(number);
    }
    starts[at + 1] = tags.length;
  });
  return { names, starts, tags: Uint32Array.from(tags) };
}

/** How many of the articles at these places have each tag. */
export function countTags({ names, starts, tags }: Tags, places: Int32Array): Uint32Array {
  const counts = new Uint32Array(names.length);
  for (const at of places) {
    const end = starts[at + 1] ?? 0;
    for (let each = starts[at] ?? 0; each < end; each += 1) {
      const tag = tags[each] ?? 0;
      counts[tag] = (counts[tag] ?? 0) + 1;
    }
  }
  return counts;
}

/** Tags by count, most first; equal ones by name, in the order of code units. Those without articles are left out. */
export function byCount(tags: Tags, counts: Uint32Array): number[] {
  const name = (tag: number): string => tags.names[tag] ?? '';
  const used: number[] = [];
  counts.forEach((count, tag) => {
    if (count > 0) used.push(tag);
  });
  return used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (name(a) < name(b) ? -1 : 1));
}

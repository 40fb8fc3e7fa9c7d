/** Evidence as the address of an article carries it: `at=3.6.13` for characters 6 to 13 of paragraph 3. */
import type { Evidence } from '../../corpus/article.ts';

export function formatEvidence({ paragraph, start, end }: Evidence): string {
  return `${paragraph}.${start}.${end}`;
}

/** Reads what `formatEvidence` wrote; null for anything else. */
export function parseEvidence(text: string): Evidence | null {
  const found = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(text);
  if (!found) return null;
  const [paragraph = 0, start = 0, end = 0] = found.slice(1).map(Number);
  return start < end ? { paragraph, start, end } : null;
}

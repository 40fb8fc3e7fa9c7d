/** A number of things in English: 1 article, 2 articles. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A number of articles. */
export const articles = (count: number): string => counted(count, 'article');

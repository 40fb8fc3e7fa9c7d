/** A number of articles. */
export const articles = (count: number): string => `${count} 篇`;

/** Words between quotation marks: offsets of what is inside, the marks apart. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  /** Stands inside other quotation marks. */
  readonly inner: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》' };
const OPENERS = /[“‘「『《”’」』》]/g;
const MOST_DEPTH = 4;

/** The closed quotations and book titles of a text, left to right by where they close; each mark is looked at once. */
export function quotesIn(text: string): (Quote & { readonly mark: string })[] {
  const found: (Quote & { mark: string })[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(OPENERS)) {
    if (CLOSERS[sign]) {
      if (open.length >= MOST_DEPTH) open.shift();
      open.push({ mark: sign, at: index });
      continue;
    }
    for (let depth = open.length - 1; depth >= 0; depth--) {
      const own = open[depth];
      if (!own || CLOSERS[own.mark] !== sign) continue;
      open.length = depth;
      found.push({ start: own.at + 1, end: index, inner: depth > 0, mark: own.mark });
      break;
    }
  }
  return found;
}

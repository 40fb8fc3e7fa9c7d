/** The lines of a page with what can be seen of each by itself: clean text, width, Markdown level. */

export interface Line {
  /** 1-based. */
  readonly no: number;
  /** Trimmed, Markdown marks dropped, inner spaces kept as single ones. */
  readonly text: string;
  /** `text` as running prose: no space beside a Chinese character. */
  readonly prose: string;
  /** Set width in Chinese characters, about. */
  readonly width: number;
  /** Spaces inside: how far a stretched line may reach. */
  readonly spaces: number;
  /** Markdown heading level, 0 for none. */
  readonly level: number;
  /** Blank lines right before it; more where lines were taken out. */
  readonly gap: number;
  /** Number of the line before it that is not blank, 0 for the first. */
  readonly previous: number;
}

/** Lines without some of them; what followed a gap of taken-out lines is set off by at least `gap` blank ones. */
export function withoutLines(lines: readonly Line[], isOut: (line: Line) => boolean, gap: number): Line[] {
  const kept: Line[] = [];
  lines.forEach((line, i) => {
    if (isOut(line)) return;
    const before = lines[i - 1];
    kept.push(before && isOut(before) ? { ...line, gap: Math.max(line.gap, gap) } : line);
  });
  return kept;
}

/** Splits where any system's text file ends a line, as Unicode's (and Python's) `splitlines` does; no empty last line. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
  if (lines.length && lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** The lines that are not blank. */
export function readLines(raw: readonly string[]): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let previous = 0;
  raw.forEach((line, index) => {
    const bare = line.trim();
    const level = /^#{1,6}(?=\s)/.exec(bare)?.[0].length ?? 0;
    const text = stripMarkdown(bare);
    if (bare === '') {
      gap++;
      return;
    }
    lines.push({
      no: index + 1,
      text,
      prose: prose(text),
      width: width(text),
      spaces: text.split(' ').length - 1,
      level,
      gap,
      previous,
    });
    gap = 0;
    previous = index + 1;
  });
  return lines;
}

/** Drops the marks that Markdown adds: heading signs, quote signs, emphasis. The rest is the page's own. */
export function stripMarkdown(line: string): string {
  return line
    .replace(/^(?:#{1,6}|>)(?:\s+|$)/, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Chinese text carries no spaces; the ones beside its characters come from justified columns. */
export function prose(text: string): string {
  if (!text.includes(' ')) return text;
  return text.replace(/ (?=[^\x21-\x7e])|(?<=[^\x21-\x7e]) /g, '');
}

/**
 * A display line as it should read: stretched letters (一 刻 都 不 敢 松 劲) closed up, spaces beside digits dropped, single
 * spaces kept where they part the lines of a headline.
 */
export function display(text: string): string {
  const parts = text.split(' ');
  const letters = parts.filter((part) => part.length === 1).length;
  const stretched = letters >= 3 && letters > parts.length / 2;
  return stretched ? parts.join('') : text.replace(/ (?=[\d（(])|(?<=[\d%）)]) (?![A-Za-z])/g, '');
}

/** True for lines whose letters are spaced out to fill the measure. */
export function isStretched(text: string): boolean {
  return text.includes(' ') && !display(text).includes(' ') && text.split(' ').length > 3;
}

/**
 * Justified setting squeezes and stretches: quotation marks lose a quarter, digits run a little wide, and a space is about a
 * quarter of a character where the line is not stretched.
 */
function width(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20) total += 0.25;
    else if (code < 0x80) total += 0.55;
    else total += code >= 0x2018 && code <= 0x201d ? 0.75 : 1;
  }
  return total;
}

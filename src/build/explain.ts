/** What the page reader took each line and each story for, and why, as text for a terminal. */
import { reasons } from '../pipeline/layout.ts';
import type { Explanation } from '../pipeline/preprocess.ts';

export function explain(source: string, { noise, lines, stories }: Explanation): string {
  const out: string[] = [`# ${source}`, '', '## 行'];
  const list = (why: readonly (readonly [string, number])[]) =>
    why.map(([name, weight]) => `${name} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`).join('; ');
  const why = reasons(lines);
  const rows = [
    ...[...noise].map(([no, reason]) => ({ no, text: `${pad(no)} noise     ${reason}` })),
    ...lines.map((line, i) => ({
      no: line.line.no,
      text: `${pad(line.line.no)} ${line.state.padEnd(8)}  ${line.line.text.slice(0, 24)}  ← ${line.fixed ?? list(why[i] ?? [])}`,
    })),
  ];
  rows.sort((a, b) => a.no - b.no);
  out.push(...rows.map((row) => row.text), '', '## 文章');
  for (const story of stories) {
    const from = Math.min(...story.blocks.map((block) => block.from));
    const to = Math.max(...story.blocks.map((block) => block.to));
    const head = story.headBlocks.map((block) => block.line.line.text).join(' / ') || '（无标题）';
    out.push(`${from}–${to}  ${story.confidence.toFixed(2)}  ${head}`, `    ${list(story.why)}`);
  }
  return `${out.join('\n')}\n\n`;
}

function pad(no: number): string {
  return String(no).padStart(5);
}

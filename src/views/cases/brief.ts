/** A brief (简报): the cases of the folder in the user's order, with notes and citations, as Markdown or a Word document. */
import type { Case, Said } from '../../search/tables/case.ts';
import { t } from '../../text/strings.ts';
import { cite } from '../parts/citation.ts';
import { docx, type Block } from './docx.ts';

/** A case with what the user wrote about it. */
export interface Briefed {
  readonly case: Case;
  readonly note: string;
}

interface Part {
  readonly heading: string;
  readonly lines: readonly (readonly [label: string, text: string])[];
  readonly note: string;
  readonly opening: string;
  readonly citation: string;
}

function partOf({ case: each, note }: Briefed): Part {
  const listed = (said: readonly Said[]): string => said.map(({ text }) => text).join('；');
  const lines: (readonly [string, string])[] = [
    [t.aspects.where, t.places(each.places)],
    [t.aspects.date, t.results.date(each.date, each.dateInferred)],
    [t.aspects.who, listed(each.who)],
    [t.aspects.forWhom, listed(each.forWhom)],
    [t.aspects.means, listed(each.means)],
    [t.aspects.figures, listed(each.figures)],
  ];
  return {
    heading: each.name,
    lines: lines.filter(([, text]) => text !== ''),
    note: note.trim(),
    opening: each.opening,
    citation: cite(each),
  };
}

/** The brief as Markdown; what the articles say is escaped, the user's notes stand as they were written. */
export function briefMarkdown(title: string, cases: readonly Briefed[]): string {
  const parts = cases
    .map(partOf)
    .map(({ heading, lines, note, opening, citation }, at) =>
      [
        `## ${at + 1}. ${plain(heading)}`,
        ...(note === '' ? [] : [note]),
        plain(opening),
        lines.map(([label, text]) => `- **${label}**：${plain(text)}`).join('\n'),
        `> ${plain(citation)}`,
      ].join('\n\n'),
    );
  return `${[`# ${plain(title)}`, t.cases.briefIntro(cases.length), ...parts].join('\n\n')}\n`;
}

/** The brief as the bytes of a .docx, as Word and WPS open it. */
export function briefDocx(title: string, cases: readonly Briefed[]): Uint8Array<ArrayBuffer> {
  const blocks = cases.map(partOf).flatMap(({ heading, lines, note, opening, citation }, at): Block[] => [
    { style: 'heading', runs: [{ text: `${at + 1}. ${heading}` }] },
    ...(note === '' ? [] : note.split('\n').map((text): Block => ({ style: 'body', runs: [{ text }] }))),
    { style: 'body', runs: [{ text: opening }] },
    ...lines.map(([label, text]): Block => ({
      style: 'fact',
      runs: [{ text: `${label}：`, bold: true }, { text }],
    })),
    { style: 'source', runs: [{ text: citation }] },
  ]);
  return docx([
    { style: 'title', runs: [{ text: title }] },
    { style: 'body', runs: [{ text: t.cases.briefIntro(cases.length) }] },
    ...blocks,
  ]);
}

function plain(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/([\\`*_[\]<>#|])/g, '\\$1');
}

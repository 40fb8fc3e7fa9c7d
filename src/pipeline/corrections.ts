/**
 * Editorial corrections: what only a person could know about one page. Each names the lines it is about by number and by
 * their text, and fails loudly when the page says something else there.
 */
import type { ArticleKind, CorrectionNote, DiscardReason, SpanRole } from '../corpus/article.ts';
import type { Draft, Part } from './draft.ts';
import type { LabelledLine } from './layout.ts';

/** Lines with the text they must hold: `starts` begins the first line, `ends` ends the last; white space is ignored. */
export interface Anchor {
  readonly lines: readonly [from: number, to: number];
  readonly starts: string;
  readonly ends?: string;
}

export type Correction = { readonly id: string; readonly reason: string } & (
  | {
      readonly op: 'page';
      readonly at: Anchor;
      readonly set: { readonly date?: string; readonly pageNo?: number };
    }
  | { readonly op: 'discard'; readonly at: Anchor; readonly as: DiscardReason }
  | {
      readonly op: 'compose';
      readonly parts: readonly (Anchor & { readonly role: SpanRole })[];
      readonly kind?: ArticleKind;
    }
  | {
      readonly op: 'set';
      readonly at: Anchor;
      readonly set: { readonly [field in 'kicker' | 'headline' | 'subhead' | 'column']?: string | null };
    }
);

/** One file of `seeds/corrections/`: the corrections of one page. */
export interface CorrectionFile {
  readonly source: string;
  readonly corrections: readonly Correction[];
}

export interface Corrected {
  readonly drafts: readonly Draft[];
  readonly discarded: ReadonlyMap<number, DiscardReason>;
  readonly page: { readonly date?: string; readonly pageNo?: number };
  readonly notes: readonly Omit<CorrectionNote, 'page'>[];
}

/** Says which correction of which page does not fit, and what stands there instead. */
export class CorrectionError extends Error {
  constructor(source: string, id: string, problem: string) {
    super(`版面 ${source} 的更正 ${id} 用不上：${problem}`);
    this.name = 'CorrectionError';
  }
}

/**
 * Applies the corrections of one page in their order.
 * @throws CorrectionError when an anchor does not fit the page or its lines belong to no article.
 */
export function correct(
  file: CorrectionFile,
  drafts: readonly Draft[],
  lines: readonly LabelledLine[],
): Corrected {
  let current = [...drafts];
  const discarded = new Map<number, DiscardReason>();
  let page: Corrected['page'] = {};
  const byNo = new Map(lines.map((line) => [line.line.no, line]));
  for (const correction of file.corrections) {
    const find = (anchor: Anchor) => linesAt(file.source, correction.id, anchor, byNo);
    if (correction.op === 'page') {
      find(correction.at);
      page = { ...page, ...correction.set };
    } else if (correction.op === 'discard') {
      const gone = find(correction.at);
      for (const line of gone) discarded.set(line.line.no, correction.as);
      current = without(current, gone);
    } else if (correction.op === 'compose') {
      const parts = correction.parts.map((part): Part => ({ role: part.role, lines: find(part) }));
      const taken = parts.flatMap((part) => part.lines);
      for (const line of taken) discarded.delete(line.line.no);
      current = [
        ...without(current, taken),
        {
          parts,
          confidence: 1,
          corrections: [correction.id],
          supplied: {},
          ...(correction.kind ? { kind: correction.kind } : {}),
        },
      ];
    } else {
      const [line] = find(correction.at);
      const at = current.findIndex((draft) =>
        draft.parts.some((part) => part.lines.some((own) => own === line)),
      );
      const draft = current[at];
      if (!draft)
        throw new CorrectionError(
          file.source,
          correction.id,
          `第 ${correction.at.lines[0]} 行不属于任何文章`,
        );
      current[at] = {
        ...draft,
        corrections: [...draft.corrections, correction.id],
        supplied: { ...draft.supplied, ...correction.set },
      };
    }
  }
  return {
    drafts: current,
    discarded,
    page,
    notes: file.corrections.map(({ id, reason }) => ({ id, reason })),
  };
}

function linesAt(
  source: string,
  id: string,
  anchor: Anchor,
  byNo: ReadonlyMap<number, LabelledLine>,
): LabelledLine[] {
  const [from, to] = anchor.lines;
  const found: LabelledLine[] = [];
  for (let no = from; no <= to; no++) {
    const line = byNo.get(no);
    if (line) found.push(line);
  }
  const first = bare(byNo.get(from)?.line.text ?? '');
  const last = bare(byNo.get(to)?.line.text ?? '');
  if (!first.startsWith(bare(anchor.starts)) || first === '') {
    throw new CorrectionError(
      source,
      id,
      `第 ${from} 行应以“${anchor.starts}”开头，实为“${first.slice(0, 20)}”`,
    );
  }
  if (anchor.ends !== undefined && !last.endsWith(bare(anchor.ends))) {
    throw new CorrectionError(source, id, `第 ${to} 行应以“${anchor.ends}”结尾，实为“${last.slice(-20)}”`);
  }
  return found;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function without(drafts: readonly Draft[], gone: readonly LabelledLine[]): Draft[] {
  const lost = new Set(gone);
  return drafts
    .map((draft) => ({
      ...draft,
      parts: draft.parts
        .map((part) => ({ ...part, lines: part.lines.filter((line) => !lost.has(line)) }))
        .filter((part) => part.lines.length > 0),
    }))
    .filter((draft) => draft.parts.length > 0);
}

/** The raw lines of a page as they stand beside an article: whose each one is, said once a run. */
import type { Reading } from '../../search/answer/answer.ts';
import { t } from '../../text/strings.ts';

/** `gap` is a blank line inside the article, `blank` one outside. */
export type RowKind = 'own' | 'gap' | 'other' | 'discarded' | 'blank';

export interface SourceRow {
  readonly text: string;
  readonly kind: RowKind;
  /** The line's role or the reason it was discarded; empty where the printed line before it says the same. */
  readonly label: string;
}

/** One row for each line of the reading's page, in the page's order. */
export function sourceRows({
  article,
  page,
  owners,
}: Pick<Reading, 'article' | 'page' | 'owners'>): readonly SourceRow[] {
  let before = '';
  const rows = page.lines.map((text, index): SourceRow => {
    const owner = owners[index] ?? null;
    if (owner === null) return { text, kind: 'blank', label: '' };
    const { kind, label, run } = describe(owner, article.id);
    const again = run === before;
    before = run;
    return { text, kind, label: again ? '' : label };
  });
  return rows.map((row, index) =>
    row.kind === 'blank' && isInside(rows, index) ? { ...row, kind: 'gap' } : row,
  );
}

function describe(
  owner: NonNullable<Reading['owners'][number]>,
  id: string,
): { readonly kind: RowKind; readonly label: string; readonly run: string } {
  if ('discarded' in owner) {
    const { discarded } = owner;
    return {
      kind: 'discarded',
      label: t.source.discarded[discarded] ?? discarded,
      run: `discarded ${discarded}`,
    };
  }
  if (owner.article !== id) return { kind: 'other', label: t.source.other, run: `other ${owner.article}` };
  return { kind: 'own', label: t.source.roles[owner.role] ?? owner.role, run: `own ${owner.role}` };
}

// Blank lines come in short runs, so looking both ways from each is cheap.
function isInside(rows: readonly SourceRow[], index: number): boolean {
  const printed = (step: 1 | -1): RowKind | undefined => {
    let at = index + step;
    while (rows[at]?.kind === 'blank') at += step;
    return rows[at]?.kind;
  };
  return printed(-1) === 'own' && printed(1) === 'own';
}

/** Fields typed into the query (地区:福建), as pills show them. */
import { FIELD_NAMES } from '../../search/query/fields.ts';
import { parse, type FieldAtom } from '../../search/query/parse-query.ts';

export interface TypedField {
  /** What the field is called: 地区. */
  readonly field: string;
  /** What is asked of it, its sign included where it is no colon: 福建, >1000万元. */
  readonly value: string;
  readonly included: boolean;
  /** The query's text without it, and with it turned to its opposite. */
  readonly without: string;
  readonly turned: string;
}

/** The fields that stand in a query's text, in their order. */
export function typedFields(text: string): readonly TypedField[] {
  return parse(text).clauses.flatMap((clause) => {
    const fields = clause.anyOf.filter((atom): atom is FieldAtom => atom.kind === 'field');
    const [first] = fields;
    if (first === undefined || fields.length < clause.anyOf.length) return [];
    const before = text.slice(0, clause.from);
    const own = text.slice(clause.from, clause.to);
    const after = text.slice(clause.to);
    const values = fields.map(({ sign, value }) => (sign === ':' ? value : sign + value));
    return [
      {
        field: FIELD_NAMES[first.field][0] ?? '',
        value: [...new Set(values)].join('、'),
        included: !clause.ruledOut,
        without: `${before.trimEnd()} ${after.trimStart()}`.trim(),
        turned: before + (clause.ruledOut ? own.slice(1) : `-${own}`) + after,
      },
    ];
  });
}

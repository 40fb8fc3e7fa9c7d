/** What was read out of an article, group by group, as the reader shows it: what was done first, where it lies last. */
import type { Article, Evidence, Figure } from '../../corpus/article.ts';
import { placesOf } from '../../search/shelf/places.ts';
import { t } from '../../text/strings.ts';

export interface Fact {
  readonly name: string;
  /** What is said beside the name: a person's role, what a figure counts; null where the name says it. */
  readonly aside: string | null;
  readonly evidence: readonly Evidence[];
  /** Only touched upon. */
  readonly minor: boolean;
}

export type FactKind = keyof typeof t.reader.factNames;

export interface FactGroup {
  readonly kind: FactKind;
  readonly name: string;
  readonly facts: readonly Fact[];
}

/** The groups of an article that hold anything, each in the article's order. */
export function factsOf(article: Article): readonly FactGroup[] {
  const fact = (name: string, evidence: readonly Evidence[], more: Partial<Fact> = {}): Fact => ({
    name,
    aside: null,
    evidence,
    minor: false,
    ...more,
  });
  const groups: Readonly<Record<FactKind, readonly Fact[]>> = {
    mechanisms: article.mechanisms.map(({ name, evidence }) => fact(name, evidence)),
    figures: article.figures.map((figure) => fact(figure.text, figure.evidence, { aside: counted(figure) })),
    organisations: article.organisations.map(({ name, evidence }) => fact(name, evidence)),
    people: article.people.map(({ name, role, evidence }) => fact(name, evidence, { aside: role })),
    topics: article.topics.map(({ name, evidence }) => fact(t.names.topic(name), evidence)),
    regions: article.regions.map((region) =>
      fact(
        placesOf(region)
          .map(({ code, name }) => (code.endsWith('0000') ? t.names.place(name) : name))
          .join(' '),
        region.evidence,
        { minor: !region.primary },
      ),
    ),
  };
  return (Object.keys(groups) as FactKind[])
    .map((kind) => ({ kind, name: t.reader.factNames[kind], facts: groups[kind] }))
    .filter(({ facts }) => facts.length > 0);
}

function counted({ text, about }: Figure): string | null {
  return about === null || text.includes(about) ? null : about;
}

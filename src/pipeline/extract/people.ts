import type { Evidence, Person } from '../../corpus/article.ts';
import type { ExtractInput } from './input.ts';
import { ENOUGH } from './chinese-names.ts';
import { belongsToAnother } from './name-context.ts';
import { candidates } from './names.ts';
import { readRole } from './roles.ts';

/** A list of delegates is no story: beyond these nothing new is learnt. */
const MOST_PEOPLE = 60;
const MOST_EVIDENCE = 24;

/** What each further mention adds, and at most how many count. */
const AGAIN = 0.75;
const MOST_AGAIN = 3;

/** Names of the text with their points, the best mention's and something for coming back. */
function weigh(texts: readonly string[], byline: string): Map<string, number> {
  const seen = new Map<string, { best: number; count: number; sum: number }>();
  for (const text of texts)
    for (const { start, end, points } of candidates(text)) {
      const name = text.slice(start, end);
      const known = seen.get(name) ?? { best: 0, count: 0, sum: 0 };
      seen.set(name, {
        best: Math.max(known.best, points),
        count: known.count + 1,
        sum: known.sum + points,
      });
    }
  const names = new Map<string, number>();
  for (const [name, { best, count, sum }] of seen) {
    if (byline.includes(name)) continue;
    if (best + AGAIN * Math.min(MOST_AGAIN, count - 1) >= ENOUGH) names.set(name, sum);
  }
  // 向某某: a preposition that is a surname as well
  for (const name of names.keys()) if (names.has(name.slice(1))) names.delete(name);
  // 韩亮 and 韩亮和 are two readings of one name: the one with more behind it stays
  for (const [name, sum] of names) {
    const longer = [...names.keys()].filter((other) => other !== name && other.startsWith(name));
    for (const other of longer) names.delete((names.get(other) ?? 0) > sum ? name : other);
  }
  return names;
}

/** Where the names stand, outside titles of books and names of doctrines; names in the order of their first mention. */
function mentionsOf(names: readonly string[], texts: readonly string[]): Map<string, Evidence[]> {
  const found = names.map((name) => {
    const spans: Evidence[] = [];
    texts.forEach((text, paragraph) => {
      for (let at = text.indexOf(name); at >= 0 && spans.length < MOST_EVIDENCE;) {
        const end = at + name.length;
        if (!belongsToAnother(text, end) && text[at - 1] !== '《') spans.push({ paragraph, start: at, end });
        at = text.indexOf(name, end);
      }
    });
    return [name, spans] as const;
  });
  const place = ([, [first]]: (typeof found)[number]): number =>
    first ? first.paragraph * 1e6 + first.start : 0;
  return new Map(found.filter(([, spans]) => spans.length).sort((a, b) => place(a) - place(b)));
}

const SIGNED_ESSAY = /^[□■◆●○▲◎\s]*([\u4e00-\u9fff]{2,4})\s*$/;
const AUTHOR = /^[（(]?作者(?:系|为|是|单位)[:：]?([^）)]{2,60})/;

/** Who signed an essay: its byline is a bare name, and a note may say what the author is. */
function author({ bylineRaw, paragraphs }: Pick<ExtractInput, 'bylineRaw' | 'paragraphs'>): Person | null {
  const name = SIGNED_ESSAY.exec(bylineRaw)?.[1];
  if (!name || /记者|通讯员|本报|评论/.test(name)) return null;
  for (let paragraph = paragraphs.length - 1; paragraph >= 0; paragraph--) {
    const text = paragraphs[paragraph]?.text ?? '';
    const role = AUTHOR.exec(text)?.[1];
    if (!role) continue;
    const start = text.indexOf(role);
    return { name, role, evidence: [{ paragraph, start, end: start + role.length }] };
  }
  return { name, role: null, evidence: [] };
}

/**
 * The people of a story in order of mention, with the role that the text gives them in its own words. Reporters named in
 * the byline are none; the author of a signed essay comes first, with the note on the author as evidence (which may be
 * missing). Names are read by surname, given name and what stands around them; nobody is known beforehand.
 */
export function extractPeople(input: ExtractInput): Person[] {
  const texts = input.paragraphs.map(({ text, role }) => (role === 'credit' ? '' : text));
  const heads = [input.headline, input.kicker, input.subhead].map((head) => head ?? '');
  const signed = author(input);
  const names = weigh([...heads, ...texts], input.bylineRaw);
  const found = mentionsOf([...names.keys()].slice(0, MOST_PEOPLE), texts);
  const people = [...found].map(([name, evidence]) => ({
    name,
    role: readRole(
      evidence.map(({ paragraph, start, end }) => ({ text: texts[paragraph] ?? '', start, end })),
      [...found.keys()].filter((other) => other !== name),
    ),
    evidence,
  }));
  return signed ? [signed, ...people] : people;
}

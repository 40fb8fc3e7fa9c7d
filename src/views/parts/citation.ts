/** Citations of a cutting: GB/T 7714—2015 for papers, BibTeX and RIS for programs that keep references. */
import type { Cutting } from '../../search/tables/cutting.ts';
import { t } from '../../text/strings.ts';

/** Names given in full; the standard wants 等 from the fourth on. */
const MOST_AUTHORS = 3;

/**
 * 作者. 题名[N]. 报纸名, 出版日期(版次). In one line. What the page does not tell is left out; a date that was inferred stands
 * in brackets, and is said to be.
 */
export function cite({ byline, headline, paper, date, dateInferred, pageNo }: Cutting): string {
  const authors = byline.slice(0, MOST_AUTHORS).join(', ');
  const others = byline.length > MOST_AUTHORS ? t.reader.citedOthers : '';
  const title = headline ?? t.reader.citedUntitled;
  const when = dateInferred && date !== null ? `[${date}]` : date;
  const place = when === null ? '' : `, ${when}`;
  const page = pageNo === null ? '' : `(${pageNo})`;
  const note = dateInferred ? t.reader.citedInferred : '';
  return `${authors === '' ? '' : `${authors}${others}. `}${title}[N]. ${paper}${place}${page}.${note}`;
}

/** A BibTeX entry (UTF-8, for biber). The key is the article's id. */
export function bibtex(cutting: Cutting): string {
  const { id, byline, paper, date, pageNo } = cutting;
  const fields: (readonly [string, string])[] = [
    ['author', byline.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(cutting.headline ?? t.reader.citedUntitled)}}`],
    ['journal', escaped(paper)],
    ['date', date ?? ''],
    ['year', date?.slice(0, 4) ?? ''],
    ['pages', pageNo === null ? '' : String(pageNo)],
    ['note', cutting.dateInferred ? escaped(t.reader.citedInferred) : ''],
    ['language', 'chinese'],
  ];
  const written = fields.filter(([, value]) => value !== '' && value !== '{}');
  return `@article{${id.replace(/[^\w-]+/g, '-')},\n${written
    .map(([name, value]) => `  ${name} = {${value}},\n`)
    .join('')}}\n`;
}

/** A RIS record: lines of a tag and a value, CRLF, closed by ER. */
export function ris(cutting: Cutting): string {
  const { id, byline, headline, paper, date, pageNo } = cutting;
  const lines: (readonly [string, string])[] = [
    ['TY', 'NEWS'],
    ...byline.map((name) => ['AU', name] as const),
    ['TI', headline ?? t.reader.citedUntitled],
    ['T2', paper],
    ['DA', date?.replace(/-/g, '/') ?? ''],
    ['PY', date?.slice(0, 4) ?? ''],
    ['SP', pageNo === null ? '' : String(pageNo)],
    ['N1', cutting.dateInferred ? t.reader.citedInferred : ''],
    ['LA', 'zh'],
    ['ID', id],
  ];
  const written = lines.filter(([, value]) => value !== '');
  return [...written.map(([tag, value]) => `${tag}  - ${oneLine(value)}`), 'ER  - ', ''].join('\r\n');
}

// What has a meaning to TeX is written so that it stands as it is.
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[{}\\]/g, ' ')
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/~/g, '\\textasciitilde{}')
    .replace(/\^/g, '\\textasciicircum{}');
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The door for correction files: JSON in, checked corrections out, or an error that names file, entry and field. */
import type { Correction, CorrectionFile } from '../pipeline/corrections.ts';

const ROLES = [
  'column',
  'kicker',
  'headline',
  'subhead',
  'box',
  'byline',
  'body',
  'heading',
  'caption',
  'credit',
  'jump',
];
const KINDS = ['report', 'brief', 'commentary', 'photo', 'continuation', 'notice'];
const REASONS = ['masthead', 'repeated', 'furniture', 'unreadable'];
const TITLES = ['kicker', 'headline', 'subhead', 'column'];

/** @throws Error in the reader's language when the file is no JSON or an entry is not of the form in `corrections.ts`. */
export function parseCorrections(name: string, json: string): CorrectionFile {
  const fail = (where: string, problem: string): never => {
    throw new Error(`更正文件 seeds/corrections/${name} 有误：${where}${problem}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail('', `不是合法的 JSON（${error instanceof Error ? error.message : ''}）`);
  }
  if (!isRecord(value) || typeof value['source'] !== 'string') return fail('source ', '应为版面文件名');
  const entries = value['corrections'];
  if (!Array.isArray(entries)) return fail('corrections ', '应为数组');
  const seen = new Set<string>();
  const corrections = entries.map((entry: unknown, i) => {
    const where = `第 ${i + 1} 条的 `;
    if (!isRecord(entry)) return fail(where, '内容不是对象');
    const { id, reason, op } = entry;
    if (typeof id !== 'string' || id === '') return fail(where, 'id 应为非空文字');
    if (seen.has(id)) return fail(where, `id “${id}” 重复`);
    seen.add(id);
    if (typeof reason !== 'string' || reason === '') return fail(where, 'reason 应写明理由');
    const problem =
      op === 'page'
        ? (anchorProblem(entry['at']) ?? pageProblem(entry['set']))
        : op === 'discard'
          ? (anchorProblem(entry['at']) ??
            (REASONS.includes(String(entry['as'])) ? null : `as 应为 ${REASONS.join('、')} 之一`))
          : op === 'set'
            ? (anchorProblem(entry['at']) ?? titleProblem(entry['set']))
            : op === 'compose'
              ? (partsProblem(entry['parts']) ?? kindProblem(entry['kind']))
              : 'op 应为 page、discard、set、compose 之一';
    if (problem) return fail(where, problem);
    return entry as unknown as Correction;
  });
  return { source: value['source'], corrections };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function anchorProblem(value: unknown): string | null {
  if (!isRecord(value)) return 'at 应为 { lines, starts }';
  const { lines, starts, ends } = value;
  const numbers =
    Array.isArray(lines) && lines.length === 2 && lines.every((n) => Number.isInteger(n) && n >= 1);
  if (!numbers || lines[0] > lines[1]) return 'lines 应为 [起行, 止行]';
  if (typeof starts !== 'string' || starts === '') return 'starts 应为起行开头的文字';
  return ends === undefined || typeof ends === 'string' ? null : 'ends 应为止行结尾的文字';
}

function partsProblem(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return 'parts 应为非空数组';
  for (const part of value) {
    const problem = anchorProblem(part);
    if (problem) return `parts 中 ${problem}`;
    if (!isRecord(part) || !ROLES.includes(String(part['role'])))
      return `parts 中 role 应为 ${ROLES.join('、')} 之一`;
  }
  return null;
}

function kindProblem(value: unknown): string | null {
  const known = value === undefined || (typeof value === 'string' && KINDS.includes(value));
  return known ? null : `kind 应为 ${KINDS.join('、')} 之一`;
}

function pageProblem(value: unknown): string | null {
  if (!isRecord(value)) return 'set 应为 { date, pageNo }';
  const { date, pageNo } = value;
  if (date !== undefined && !(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date)))
    return 'date 应为 2026-01-31 的形式';
  if (pageNo !== undefined && !(Number.isInteger(pageNo) && Number(pageNo) > 0)) return 'pageNo 应为正整数';
  return null;
}

function titleProblem(value: unknown): string | null {
  if (!isRecord(value)) return 'set 应为 { headline, kicker, subhead, column }';
  for (const [field, text] of Object.entries(value)) {
    if (!TITLES.includes(field)) return `set 不认识 ${field}`;
    if (text !== null && typeof text !== 'string') return `${field} 应为文字或 null`;
  }
  return null;
}

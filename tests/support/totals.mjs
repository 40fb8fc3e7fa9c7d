// @ts-check
/** Adds up what the test runners report. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, succeeded: boolean, counts: Counts }} Result */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** Counts of a report by vitest's json reporter; no report, no tests. @param {string} file @returns {Counts} */
export function countVitest(file) {
  /** @type {Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number> | null} */
  const report = read(file);
  if (!report) return NOTHING;
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests, numTodoTests } = report;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

/** Counts of a report by Playwright's json reporter. @param {string} file @returns {Counts} */
export function countPlaywright(file) {
  /** @type {{ stats: Record<'expected' | 'flaky' | 'unexpected' | 'skipped', number> } | null} */
  const report = read(file);
  if (!report) return NOTHING;
  const { stats } = report;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * The closing line and the names of the failing stages. A stage that failed without a failing test counts as one failure.
 * @param {readonly Result[]} results
 */
export function total(results) {
  const sum = { ...NOTHING };
  for (const { succeeded, counts } of results) {
    sum.passed += counts.passed;
    sum.skipped += counts.skipped;
    sum.failed += succeeded ? 0 : Math.max(1, counts.failed);
  }
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  return {
    line: `tests: ${sum.passed} passed, ${sum.failed} failed${skipped}`,
    failing: results.filter(({ succeeded }) => !succeeded).map(({ name }) => name),
  };
}

/** The report as its caller types it; its writer is a tool of ours. @template T @param {string} file @returns {T | null} */
function read(file) {
  return existsSync(file) ? /** @type {T} */ (JSON.parse(readFileSync(file, 'utf8'))) : null;
}

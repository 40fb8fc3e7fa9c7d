// @ts-check
/**
 * `npm test [-- STAGE…]`: installs what is missing, runs every stage, or those named, and closes with one line of totals.
 * A stage that fails does not keep the next ones from running.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, install, root, run, say, Unprepared } from '../../src/build/prepare.mjs';
import { chosen, STAGES } from './stages.mjs';
import { countPlaywright, countVitest, NOTHING, total } from './totals.mjs';

const READERS = { vitest: countVitest, playwright: countPlaywright };

/** Runs one command of a stage with its output streaming; true if it succeeded. @param {string[]} args @param {NodeJS.ProcessEnv} env */
function succeeds(args, env) {
  const done = spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  return done.status === 0;
}

await run(async () => {
  checkNode();
  const stages = chosen(process.argv.slice(2));
  if (!stages) throw new Unprepared(`没有这个阶段。可选：${STAGES.map(({ name }) => name).join('、')}`);
  const started = performance.now();
  say('准备：装齐测试所需');
  install();
  const env = { ...process.env };
  if (stages.some(({ name }) => name === 'browser')) {
    // Only here is Playwright sure to be installed.
    const { ensureBrowser } = await import('./browser.mjs');
    const { ensureFonts } = await import('./fonts.mjs');
    env['CHROMIUM_PATH'] = await ensureBrowser();
    ensureFonts();
    const { ensureFurther } = await import('./further.mjs');
    ensureFurther();
  }

  const reports = mkdtempSync(join(tmpdir(), 'union-atlas-'));
  const results = [];
  for (const { name, says, commands, reporter } of stages) {
    say(`\n== ${name}：${says}`);
    const since = performance.now();
    const report = join(reports, `${name}.json`);
    const stageEnv = { ...env, TEST_REPORT: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    // Every command of a stage runs, so that one report tells all.
    const outcomes = commands(report).map((args) => succeeds(args, stageEnv));
    const succeeded = outcomes.every(Boolean);
    const counts = reporter ? READERS[reporter](report) : NOTHING;
    results.push({ name, succeeded, counts });
    say(
      `== ${name}：${succeeded ? '通过' : '没有通过'}，${((performance.now() - since) / 1000).toFixed(1)} 秒`,
    );
  }
  rmSync(reports, { recursive: true, force: true });

  const { line, failing } = total(results);
  say(`\n共 ${((performance.now() - started) / 1000).toFixed(0)} 秒`);
  if (failing.length > 0) say(`没有通过的阶段：${failing.join('、')}`);
  say(line);
  return failing.length > 0 ? 1 : 0;
});

// @ts-check
/**
 * `npm test [-- STAGE…]`: installs what is missing, runs every stage, or those named, and closes with one line of totals.
 * A stage that fails does not keep the next ones from running.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, install, root, run, say, Unprepared } from '../../src/build/prepare.mjs';
import { chosen, STAGES } from './stages.mjs';
import { countPlaywright, countVitest, NOTHING, total } from './totals.mjs';

const READERS = { vitest: countVitest, playwright: countPlaywright };

/**
 * Runs one command of a stage; true if it succeeded.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @param {Buffer[] | null} printed what collects its output; null lets it stream
 * @returns {Promise<boolean>}
 */
function succeeds(args, env, printed) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: printed ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed?.push(chunk));
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (status) => resolve(status === 0));
  });
}

/**
 * Runs a stage, every command of it, so that one report tells all.
 * @param {import('./stages.mjs').Stage} stage @param {NodeJS.ProcessEnv} env @param {string} reports folder for its counts
 */
async function runStage({ name, says, commands, reporter, aside }, env, reports) {
  const begins = `\n== ${name}：${says}`;
  if (!aside) say(begins);
  const since = performance.now();
  const report = join(reports, `${name}.json`);
  const stageEnv = { ...env, TEST_REPORT: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  /** @type {Buffer[] | null} */
  const printed = aside ? [] : null;
  let succeeded = true;
  for (const args of commands(report)) {
    if (!(await succeeds(args, stageEnv, printed))) succeeded = false;
  }
  const counts = reporter ? READERS[reporter](report) : NOTHING;
  if (printed) {
    say(begins);
    process.stdout.write(Buffer.concat(printed));
  }
  say(
    `== ${name}：${succeeded ? '通过' : '没有通过'}，${((performance.now() - since) / 1000).toFixed(1)} 秒`,
  );
  return { name, succeeded, counts };
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
  const running = [];
  for (const stage of stages) {
    const done = runStage(stage, env, reports);
    running.push(done);
    if (!stage.aside) await Promise.all(running);
  }
  const results = await Promise.all(running);
  rmSync(reports, { recursive: true, force: true });

  const { line, failing } = total(results);
  say(`\n共 ${((performance.now() - started) / 1000).toFixed(0)} 秒`);
  if (failing.length > 0) say(`没有通过的阶段：${failing.join('、')}`);
  say(line);
  return failing.length > 0 ? 1 : 0;
});

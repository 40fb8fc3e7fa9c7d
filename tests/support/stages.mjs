// @ts-check
/** The stages of `npm test`, in order: each a few commands, run by Node itself so that no shell is needed. */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} says what it does, for the terminal
 * @property {boolean} [aside] it may run beside the next stage: it keeps one core busy and nothing waits for it
 * @property {readonly string[]} [needs] stages that must run before it
 * @property {'vitest' | 'playwright'} [reporter] who writes the report with the counts
 * @property {(report: string) => string[][]} commands arguments for Node, one list a command; `report` is where the counts go
 */

const TSC = 'node_modules/typescript/bin/tsc';
const PROJECTS = [
  'src/tsconfig.pure.json',
  'src/tsconfig.worker.json',
  'src/tsconfig.sw.json',
  'src/tsconfig.node.json',
  'tests/tsconfig.json',
];

/** @type {readonly Stage[]} */
export const STAGES = [
  {
    name: 'types',
    aside: true,
    says: '类型检查（tsc 逐个工程，svelte-check 查页面）',
    commands: () => [
      ...PROJECTS.map((project) => [TSC, '-p', project]),
      [
        'node_modules/svelte-check/bin/svelte-check',
        '--tsconfig',
        './src/tsconfig.page.json',
        '--fail-on-warnings',
      ],
    ],
  },
  {
    name: 'lint',
    says: '代码规范（eslint、prettier）',
    commands: () => [
      ['node_modules/eslint/bin/eslint.js', '--config', '.config/eslint.js', '--max-warnings', '0', '.'],
      ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
    ],
  },
  {
    name: 'unit',
    says: '单元、性质与标注测试（vitest）',
    reporter: 'vitest',
    commands: (report) => [
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
  },
  {
    name: 'build',
    says: '构建 dist/ 和单文件版（vite build）',
    commands: () => [
      ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
      ['node_modules/vite/bin/vite.js', 'build', '--mode', 'single', '--logLevel', 'warn'],
    ],
  },
  {
    name: 'browser',
    says: '浏览器测试（playwright）',
    needs: ['build'],
    reporter: 'playwright',
    commands: () => [
      [
        'node_modules/@playwright/test/cli.js',
        'test',
        '--config',
        'tests/browser/playwright.config.ts',
        '--reporter=list,json',
      ],
    ],
  },
];

/**
 * The stages of these names with those they need, in order; all of them for no names, null for an unknown name.
 * @param {readonly string[]} names
 */
export function chosen(names) {
  if (names.some((name) => !STAGES.some((stage) => stage.name === name))) return null;
  if (names.length === 0) return STAGES;
  const wanted = new Set(
    names.flatMap((name) => [name, ...(STAGES.find((s) => s.name === name)?.needs ?? [])]),
  );
  return STAGES.filter(({ name }) => wanted.has(name));
}

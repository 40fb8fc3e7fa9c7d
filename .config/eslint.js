// Run as `eslint --config .config/eslint.js .` from the project's folder, which patterns are relative to.
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const PURE = ['src/{corpus,pipeline,search}/**/*.ts', 'src/charts/**/*.ts'];

const MACHINE = 'Pure code gives the same answer on every machine: no clock, chance or locale.';

/** What Chromium 86 has not. Syntax is lowered by the build; what is called at run time is not. */
const TOO_NEW = {
  methods: [
    ['at', 'list[list.length - 1]'],
    ['findLast', 'a loop from the end'],
    ['findLastIndex', 'a loop from the end'],
    ['toSorted', '[...list].sort()'],
    ['toReversed', '[...list].reverse()'],
    ['toSpliced', 'a copy and splice'],
    ['isWellFormed', 'a regular expression with the u flag'],
    ['toWellFormed', 'a regular expression with the u flag'],
    ['isSubsetOf', 'a loop'],
    ['isSupersetOf', 'a loop'],
    ['isDisjointFrom', 'a loop'],
    ['symmetricDifference', 'a loop'],
    ['requestVideoFrameCallback', 'requestAnimationFrame'],
    ['startViewTransition', 'a CSS transition'],
    ['showPopover', 'dialog'],
    ['checkVisibility', 'getClientRects'],
  ],
  statics: [
    ['Object', 'hasOwn'],
    ['Object', 'groupBy'],
    ['Map', 'groupBy'],
    ['Array', 'fromAsync'],
    ['Promise', 'withResolvers'],
    ['Promise', 'try'],
    ['Intl', 'Segmenter'],
    ['AbortSignal', 'timeout'],
    ['AbortSignal', 'any'],
    ['crypto', 'randomUUID'],
    ['crypto', 'subtle'],
    ['URL', 'canParse'],
    ['URL', 'parse'],
    ['RegExp', 'escape'],
  ],
  globals: ['structuredClone', 'reportError', 'scheduler', 'navigation', 'launchQueue'],
};

const tooNewStatics = TOO_NEW.statics.map(([object, property]) => ({
  object,
  property,
  message: `Chromium 86 has no ${object}.${property}.`,
}));
const tooNew = [
  ...TOO_NEW.methods.map(([name, instead]) => ({
    selector: `CallExpression > MemberExpression.callee[property.name='${name}']`,
    message: `Chromium 86 has no .${name}(); use ${instead}.`,
  })),
  {
    selector: 'Literal[regex.flags=/[dv]/]',
    message: 'Chromium 86 knows neither the d nor the v flag of regular expressions.',
  },
  {
    selector: 'Program > ExpressionStatement > AwaitExpression',
    message: 'Chromium 86 has no top-level await.',
  },
];

const unlocal = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: MACHINE },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes)$/]',
    message: `${MACHINE} Use the UTC methods.`,
  },
  {
    selector: 'CallExpression > MemberExpression.callee[property.name=/^(toLocale\\w*|localeCompare)$/]',
    message: MACHINE,
  },
];

export default ts.config(
  {
    ignores: [
      'dist/',
      'dist-single/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'coverage/',
      'tests/gold/*.mjs',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        project: [
          'src/tsconfig.pure.json',
          'src/tsconfig.worker.json',
          'src/tsconfig.page.json',
          'src/tsconfig.sw.json',
          'src/tsconfig.node.json',
          'tests/tsconfig.json',
        ],
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      // Pages carry control characters, and the code that deals with them must name them.
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // State holds immutable values ($state.raw); the rule takes any URL or Map of a function for state.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    // Types of snippets and generic components, and those in comments, are not seen here; svelte-check and tsc see them.
    files: ['**/*.svelte', '**/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['src/build/**'],
    rules: {
      'no-restricted-syntax': ['error', ...tooNew],
      'no-restricted-globals': ['error', ...TOO_NEW.globals],
      'no-restricted-properties': ['error', ...tooNewStatics],
    },
  },
  {
    files: PURE,
    ignores: ['src/charts/**/*.svelte.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...tooNew, ...unlocal],
      'no-restricted-globals': ['error', ...TOO_NEW.globals, { name: 'Intl', message: MACHINE }],
      'no-restricted-properties': [
        'error',
        ...tooNewStatics,
        { object: 'Date', property: 'now', message: MACHINE },
        { object: 'Math', property: 'random', message: MACHINE },
      ],
    },
  },
  {
    files: ['src/build/**', 'tests/**', '*.ts', '.config/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
  {
    // Playwright's fixtures name what they need by destructuring, `{}` for nothing.
    files: ['tests/browser/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
  { files: ['.config/**'], ...ts.configs.disableTypeChecked },
);

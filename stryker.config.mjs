// npm run mutation: changes the core line by line and looks whether a unit suite notices.
export default {
  testRunner: 'mocha',
  mochaOptions: { spec: ['scripts/mutation/specs.mjs'] },
  // Nothing is checked: a changed program need not have the right types.
  buildCommand:
    'tsc -p packages/core --noCheck --composite false --declaration false --declarationMap false --incremental false',
  coverageAnalysis: 'perTest',
  // What decides over the life of tasks, places and operations. Index files only pass on.
  mutate: ['packages/core/src/{tasks,matching,operations}/**/*.ts', '!**/*.spec.ts', '!**/index.ts'],
  plugins: ['@stryker-mutator/*', './scripts/mutation/texts.mjs'],
  ignorers: ['texts'],
  incremental: true,
  incrementalFile: '.build/mutation/incremental.json',
  tempDirName: '.build/stryker',
  jsonReporter: { fileName: '.build/mutation/report.json' },
  htmlReporter: { fileName: '.build/mutation/report.html' },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  ignorePatterns: [
    '**',
    '!packages',
    '!packages/core',
    '!packages/core/**',
    '!packages/contracts',
    '!packages/contracts/**',
    '!docs',
    '!docs/operations.md',
    '!scripts',
    '!scripts/mutation',
    '!scripts/mutation/**',
    '!*.json',
    'packages/*/dist/**',
  ],
  // A process that judged many mutants makes way for a fresh one, so that what one of them left behind does not matter for long.
  maxTestRunnerReuse: 200,
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 85 },
};

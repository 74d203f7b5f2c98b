// npm run mutation: changes the core line by line and looks whether a unit suite notices.
export default {
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'jest.mutation.config.mjs', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  // What decides over the life of tasks, places and operations. Index files only pass on.
  mutate: ['packages/core/src/{tasks,matching,operations}/**/*.ts', '!**/*.spec.ts', '!**/index.ts', '!**/testing/**'],
  // Texts for people: another wording is no other decision.
  mutator: { excludedMutations: ['StringLiteral'] },
  incremental: true,
  incrementalFile: '.build/mutation/incremental.json',
  tempDirName: '.build/stryker',
  jsonReporter: { fileName: '.build/mutation/report.json' },
  htmlReporter: { fileName: '.build/mutation/report.html' },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  ignorePatterns: [
    '**/dist',
    '.build',
    '.borealis',
    '.angular',
    'docs',
    'examples',
    'generators',
    'modules',
    'templates',
    'test',
    'packages/{cli,dashboard,host,local-mesos,mesos,postgres-server,sdk,simulator,store,zookeeper}',
  ],
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 85 },
};

// Who may import whom: the table of ARCHITECTURE.md. A new arrow needs a decision record.
const may = {
  contracts: [],
  mesos: [],
  zookeeper: [],
  'postgres-server': [],
  core: ['contracts'],
  store: ['contracts'],
  sdk: ['contracts'],
  'aurora-config': ['contracts'],
  'local-mesos': ['mesos'],
  executor: ['contracts', 'mesos', 'zookeeper'],
  simulator: ['core', 'store', 'contracts'],
  host: ['contracts', 'core', 'store', 'sdk', 'mesos', 'zookeeper', 'aurora-config'],
  cli: ['contracts', 'store', 'host', 'local-mesos', 'simulator'],
  dashboard: [],
};

const arrows = Object.entries(may).map(([from, to]) => ({
  name: `${from}-imports`,
  comment: `packages/${from} may import ${to.length > 0 ? to.join(', ') : 'no other package of ours'}.`,
  severity: 'error',
  from: { path: `^packages/${from}/src/`, pathNot: '\\.spec\\.ts$|^packages/store/src/testing/' },
  to: { path: '^packages/', pathNot: `^packages/(${[from, ...to].join('|')})/` },
}));

// What other packages may reach of a package: its index, and the indexes its exports name.
const faces = Object.keys(may).map((name) => ({
  name: `${name}-face`,
  comment: 'Nobody imports past the index of another package.',
  severity: 'error',
  from: { path: `^(packages/${name}|modules|generators)/` },
  to: {
    path: '^packages/[^/]+/(src|dist)/',
    pathNot: `^packages/${name}/|^packages/[^/]+/(src|dist)/(testing/|oidc/)?index`,
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-circular',
      comment: 'Records that refer to each other may; code that needs each other may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'modules-import-sdk-only',
      severity: 'error',
      from: { path: '^modules/' },
      to: { path: '^packages/', pathNot: '^packages/(sdk|zookeeper)/' },
    },
    {
      name: 'generators-import-contracts-only',
      severity: 'error',
      from: { path: '^generators/' },
      to: { path: '^packages/', pathNot: '^packages/contracts/' },
    },
    {
      name: 'nest-in-host-only',
      severity: 'error',
      from: { pathNot: '^(packages/host|test)/' },
      to: { path: '@nestjs/' },
    },
    {
      name: 'zod-only-in-contracts',
      severity: 'error',
      from: { path: '^packages/contracts/src', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm'], pathNot: 'zod' },
    },
    {
      name: 'core-is-pure',
      comment: 'The core has no clock, no randomness and no input or output.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    ...faces,
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: '(^generators/templates/)|(^|/)(generated|\\.build|\\.angular)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};

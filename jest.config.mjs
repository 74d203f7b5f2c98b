// Every TypeScript package runs from its sources: imports of @borealis/* are mapped to src, so no build is needed to test.
// The dashboard has a jest configuration of its own (Angular wants CommonJS mode).
import { readdirSync, existsSync } from 'node:fs';

const swc = (type) => [
  '@swc/jest',
  {
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { decoratorMetadata: true, legacyDecorator: true },
    },
    module: { type },
  },
];

const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/test/support/properties.ts',
    '^@borealis/(module-[^/]+)$': '<rootDir>/modules/$1/src/index.ts',
    '^@borealis/([^/]+)$': '<rootDir>/packages/$1/src/index.ts',
    '^@borealis/([^/]+)/(?!package\\.json)(.+)$': '<rootDir>/packages/$1/src/$2/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': swc('es6') },
  transformIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: ['<rootDir>/\\.borealis/', '<rootDir>/\\.build/', '<rootDir>/templates/', '/dist/'],
};

const folders = (parent) =>
  readdirSync(new URL(parent, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${parent}/${entry.name}/src`, import.meta.url)))
    .map((entry) => `${parent}/${entry.name}`)
    .filter((folder) => folder !== 'packages/dashboard');

const unit = [...folders('packages'), ...folders('modules'), 'generators'].map((folder) => ({
  ...shared,
  displayName: folder.split('/').at(-1),
  rootDir: '.',
  testMatch: [`<rootDir>/${folder}/src/**/*.spec.ts`],
}));

// BOREALIS_LONG picks the suites that are too slow for every run, and only those.
const whole = {
  ...shared,
  displayName: 'whole',
  rootDir: '.',
  testMatch: [process.env.BOREALIS_LONG ? '<rootDir>/test/**/*.long.spec.ts' : '<rootDir>/test/**/*.spec.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/test/conformance/',
    ...(process.env.BOREALIS_LONG ? [] : ['\\.long\\.spec\\.ts$']),
  ],
};

// Judges any master over plain HTTP: the embedded one, or the one BOREALIS_TEST_MASTER names.
const conformance = {
  ...shared,
  displayName: 'conformance',
  rootDir: '.',
  testMatch: ['<rootDir>/test/conformance/**/*.spec.ts'],
};

// How long a case may take on a machine that has much else to do. What it waits for has deadlines of its own.
export default { testTimeout: 180_000, projects: [...unit, whole, conformance] };

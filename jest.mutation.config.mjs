// The unit suites of the core alone, for mutation testing. Random suites are left out: they are slow, and what only they notice has
// no case that says what is expected.
import config from './jest.config.mjs';

const core = config.projects.find(({ displayName }) => displayName === 'core');

export default {
  ...core,
  testTimeout: 30_000,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', 'invariants\\.spec\\.ts$', '\\.random\\.spec\\.ts$'],
};

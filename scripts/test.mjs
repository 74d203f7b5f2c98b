// npm test: the whole suite. --unit: only the packages' own suites, without servers and browser. --conformance: only the cases that
// judge a master. --long: what takes longer as well.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bootstrap, root, run } from './bootstrap.mjs';
import { ensureDebianPackage, ensureDebianPackages } from './debian-packages.mjs';

const modes = ['long', 'unit', 'conformance'];
const mode = modes.find((name) => process.argv.includes(`--${name}`)) ?? 'all';
const rest = process.argv.slice(2).filter((argument) => !modes.some((name) => argument === `--${name}`));
const jest = join(root, 'node_modules/jest/bin/jest.js');
const started = performance.now();

const environment = { ...process.env, NODE_ENV: 'test' };
const withModules = {
  ...environment,
  NODE_OPTIONS:
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
};

/**
 * One after the other in one process, as it would be on two processors, files leave more and more behind for the collector; workers begin
 * anew when they have grown.
 */
const workers = [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`, '--workerIdleMemoryLimit=1GB'];

let failed = 0;
const suite = (title, args, env, cwd = root) => judge(title, [jest, ...args, ...rest], env, cwd);
const judge = async (title, program, env, cwd = root) => {
  process.stderr.write(`\n== ${title}\n`);
  try {
    await run(process.execPath, program, { loud: true, env, cwd });
  } catch {
    failed += 1;
  }
};

/** PostgreSQL comes from npm; where there is no such package for the machine, from Debian. */
const postgresIsThere = async () => {
  const { postgresPrograms } = await import(pathToFileURL(join(root, 'packages/postgres-server/dist/index.js')));
  const programs = postgresPrograms() ?? ((await ensureDebianPackage('postgresql')) ? postgresPrograms() : undefined);
  if (programs) process.stderr.write(`  PostgreSQL for the suites: ${programs.version} in ${programs.folder}\n`);
  return programs !== undefined;
};

const dashboard = join(root, 'packages/dashboard');
const unitSuites = async () => {
  await suite('Unit suites', ['--ignoreProjects', 'whole', 'conformance', ...workers], withModules);
  if (existsSync(join(dashboard, 'jest.config.cjs'))) await suite('Dashboard', workers, environment, dashboard);
};

/** Mutation testing has the core's suites run otherwise than jest does. It takes too long for every day; that it could begin is seen here. */
const asForMutants = () =>
  judge(
    'Suites of the core, as mutation testing runs them',
    [join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter=dot', '--timeout=180000', 'scripts/mutation/specs.mjs'],
    environment,
  );

/** The suites with properties once more, each property from a seed nobody has seen; a failure tells the seed. */
const propertiesElsewhere = async () => {
  const parents = ['packages', 'modules'].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => join(root, parent, name, 'src')),
  );
  const specs = parents
    .filter((folder) => existsSync(folder) && !folder.startsWith(dashboard))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.spec.ts') && readFileSync(file, 'utf8').includes("from 'fast-check'"));
  await suite(
    'Properties, from seeds of their own',
    ['--ignoreProjects', 'whole', 'conformance', ...workers, '--runTestsByPath', ...specs],
    {
      ...withModules,
      BOREALIS_SEED: 'random',
    },
  );
};

const wholeSuites = async () => {
  const chromium = await ensureDebianPackage('chromium');
  const zooKeeper = await ensureDebianPackage('zookeeper');
  await ensureDebianPackage('openssl');
  const podman = await ensureDebianPackages(['podman', 'runc', 'busybox-static', 'docker-registry']);
  const env = {
    ...withModules,
    ...(chromium ? {} : { BOREALIS_WITHOUT_CHROMIUM: '1' }),
    ...(zooKeeper ? {} : { BOREALIS_WITHOUT_ZOOKEEPER: '1' }),
    ...(podman ? {} : { BOREALIS_WITHOUT_PODMAN: '1' }),
  };
  // Real processes and sockets on a small machine: one file after the other.
  await suite('Whole', ['--selectProjects', 'whole', '--runInBand'], {
    ...env,
    ...(mode === 'long' ? { BOREALIS_LONG: '1' } : {}),
  });
  if (!chromium) process.stderr.write('\nNOT RUN: the browser suite, because Chromium is missing.\n');
  if (!zooKeeper) process.stderr.write('\nNOT RUN: the ZooKeeper suites, because ZooKeeper is missing.\n');
  if (!podman)
    process.stderr.write(
      '\nNOT RUN: the container suite, because podman, runc, busybox or docker-registry is missing.\n',
    );
};

const conformance = async () => {
  const foreign = process.env.BOREALIS_TEST_MASTER;
  const reporters = ['default', join(root, 'test/conformance/harness/section-reporter.mjs')];
  await suite(
    'Conformance',
    [
      '--selectProjects',
      'conformance',
      ...reporters.map((reporter) => `--reporters=${reporter}`),
      ...(foreign ? ['--runInBand'] : workers),
    ],
    withModules,
  );
};

await bootstrap({ dashboard: mode === 'all' || mode === 'long' });
const postgres =
  mode === 'conformance' || (process.env.BOREALIS_WITHOUT_POSTGRES === undefined && (await postgresIsThere()));
if (!postgres) withModules.BOREALIS_WITHOUT_POSTGRES = '1';

if (mode === 'unit') {
  await unitSuites();
} else if (mode === 'conformance') {
  await conformance();
} else {
  if (mode === 'all') {
    await unitSuites();
    await asForMutants();
  } else await propertiesElsewhere();
  await wholeSuites();
  if (mode === 'all') await conformance();
}
if (!postgres) process.stderr.write('\nNOT RUN: the PostgreSQL suites, because PostgreSQL is missing.\n');
process.stderr.write(
  `\n${failed === 0 ? 'All suites passed' : `${failed} suite(s) failed`} in ${((performance.now() - started) / 1000).toFixed(0)} s.\n`,
);
process.exitCode = failed === 0 ? 0 : 1;

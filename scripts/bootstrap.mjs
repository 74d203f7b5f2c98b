// Makes a fresh checkout runnable: installs what the lock file names and builds what is stale. No dependencies of its own,
// since it runs before there are any.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.borealis-installed');

/** Runs a command; its output is shown only when it fails (or at once with `loud`). */
export const run = (command, args, { loud = false, env = process.env, cwd = root } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: loud ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      reject(
        Object.assign(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}\n${output}`), {
          code,
          output,
        }),
      );
    });
  });

/** One line per phase, with a moving clock where there is a terminal. */
export const phase = async (title, work) => {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;
  const live = process.stderr.isTTY;
  if (!live) process.stderr.write(`  ${title} …\n`);
  const timer = live ? setInterval(() => process.stderr.write(`\r  ${title} … ${seconds()} `), 200) : undefined;
  try {
    const result = await work();
    process.stderr.write(`${live ? '\r' : ''}  ${title}: done in ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${live ? '\r' : ''}  ${title}: failed after ${seconds()}\n`);
    throw error;
  } finally {
    if (timer) clearInterval(timer);
  }
};

const nodeIsGoodEnough = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
};

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

export const install = async () => {
  if (!nodeIsGoodEnough()) {
    process.stderr.write(`Borealis needs Node 20.19 or newer (24 is best); this is ${process.versions.node}.\n`);
    process.exit(2);
  }
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return;
  await phase('Installing dependencies (once; a minute or two)', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, lockHash());
};

/** `tsc -b` knows what is stale by itself. */
export const buildTypeScript = () =>
  phase('Building', () =>
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', '--pretty', 'false']),
  );

const filesHash = async (folders, files) => {
  const { readdirSync, statSync } = await import('node:fs');
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const folder of folders) if (existsSync(folder)) add(folder);
  for (const file of files) if (existsSync(file)) add(file);
  return hash.digest('hex');
};

export const buildDashboard = async () => {
  const folder = join(root, 'packages/dashboard');
  if (!existsSync(join(folder, 'angular.json'))) return;
  const stamp = join(folder, 'dist', '.sources');
  const sources = await filesHash([join(folder, 'src')], [join(folder, 'angular.json'), join(folder, 'package.json')]);
  if (
    existsSync(join(folder, 'dist/browser/index.html')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === sources
  )
    return;
  await phase('Building the dashboard', () =>
    run('npm', ['run', 'build', '--silent'], {
      cwd: folder,
      env: { ...process.env, NG_CLI_ANALYTICS: 'false', CI: 'true' },
    }),
  );
  writeFileSync(stamp, sources);
};

export const bootstrap = async ({ dashboard = true } = {}) => {
  try {
    await install();
    await buildTypeScript();
    if (dashboard) await buildDashboard();
  } catch (error) {
    process.stderr.write(
      `\n${error.message}\n\nThis checkout could not be set up. Delete node_modules and try again; the output above says what failed.\n`,
    );
    process.exit(1);
  }
};

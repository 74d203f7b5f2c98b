// Makes generated/mesos.{js,d.ts} from proto/*.proto. With --check it only says whether they are fresh.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, copyFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const pbjs = join(dirname(createRequire(import.meta.url).resolve('protobufjs-cli/package.json')), 'bin/pbjs');
const target = join(folder, 'generated');
const work = mkdtempSync(join(tmpdir(), 'borealis-proto-'));
const files = ['mesos.js', 'mesos.d.ts'];
try {
  const sources = ['mesos', 'scheduler', 'executor'].map((name) => join(folder, 'proto', `${name}.proto`));
  const options = [
    '-t',
    'static-module',
    '-w',
    'esm',
    '-d',
    '--no-delimited',
    '--no-typeurl',
    '--no-verify',
    '-p',
    join(folder, 'proto'),
  ];
  execFileSync(process.execPath, [pbjs, ...options, '-o', join(work, 'mesos.js'), ...sources], { stdio: 'inherit' });
  const stale = files.filter(
    (file) =>
      !existsSync(join(target, file)) || !readFileSync(join(work, file)).equals(readFileSync(join(target, file))),
  );
  if (process.argv.includes('--check')) {
    if (stale.length > 0)
      process.stderr.write(
        `Stale: ${stale.map((file) => `packages/mesos/generated/${file}`).join(', ')}. Run npm run generate.\n`,
      );
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    mkdirSync(target, { recursive: true });
    for (const file of stale) copyFileSync(join(work, file), join(target, file));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

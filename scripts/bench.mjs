// npm run bench [-- --long] [-- results.json]: measures, and prints a table. Ratios are within one run; absolute numbers are of this machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap({ dashboard: false });
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', join(root, '.build/test/bench/main.js'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;

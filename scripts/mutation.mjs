// npm run mutation [-- --mutate 'packages/core/src/tasks/*.ts']: changes the core in small ways and counts what its unit suites notice.
// What was judged before and has not changed since is not judged again.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

await bootstrap({ dashboard: false });
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'stryker.config.mjs',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
);
process.exitCode = status ?? 1;

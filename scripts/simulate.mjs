// npm run simulate -- --seeds 1000 --faults 100: the core, a store and a simulated Mesos in one deterministic program, until the first
// violation. --seed N --faults F --trace tells the story of one run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, root, run } from './bootstrap.mjs';

await install();
await run(process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'),
  '-b',
  '--pretty',
  'false',
  'packages/simulator',
]);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'packages/simulator/dist/main.js'), ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;

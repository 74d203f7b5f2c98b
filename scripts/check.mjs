// Everything that can be said about the tree without running it: format, lint, import table, types, generated files.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildTypeScript, install, phase, root, run } from './bootstrap.mjs';

await install();
const bin = (name) => join(root, 'node_modules/.bin', name);
const checks = [
  ['Types', () => buildTypeScript()],
  ['Format', () => run(bin('prettier'), ['--check', '--log-level', 'warn', '.'])],
  ['Lint', () => run(bin('eslint'), ['--max-warnings', '0', '.'])],
  [
    'Import table',
    () =>
      run(bin('depcruise'), [
        'packages',
        'modules',
        'generators',
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err-long',
      ]),
  ],
  ['Generated files', () => run(process.execPath, ['scripts/generate.mjs', '--check'])],
];
const dashboard = join(root, 'packages/dashboard');
if (existsSync(join(dashboard, 'eslint.config.mjs')))
  checks.push(
    [
      'Types of the dashboard, templates too',
      async () => {
        await run(bin('ngc'), ['-p', 'tsconfig.app.json', '--noEmit'], { cwd: dashboard });
        await run(bin('tsc'), ['-p', 'tsconfig.spec.json', '--noEmit'], { cwd: dashboard });
      },
    ],
    ['Lint of the dashboard', () => run(bin('eslint'), ['--max-warnings', '0', '.'], { cwd: dashboard })],
  );

let failed = 0;
for (const [title, work] of checks) {
  try {
    await phase(title, work);
  } catch (error) {
    failed += 1;
    process.stderr.write(`${error.message}\n`);
  }
}
process.stderr.write(failed === 0 ? 'All checks passed.\n' : `${failed} of ${checks.length} checks failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;

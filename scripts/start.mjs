// npm start: sets the checkout up where needed, scaffolds the example framework, and runs it on an embedded cluster.
// npm start -- --marathon app.json: runs a Marathon app definition instead. Further options go to `borealis dev`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bootstrap, phase, root, run } from './bootstrap.mjs';

const args = process.argv
  .slice(2)
  .map((argument, index, all) => (all[index - 1] === '--marathon' ? resolve(argument) : argument));
const marathon = args.includes('--marathon');
const folder = join(root, '.borealis', marathon ? 'marathon' : 'hello');

await bootstrap();

/** The scaffold is made anew when its answers or the templates have changed; the state below .borealis stays. */
const scaffold = async () => {
  const answers = join(root, 'examples/hello/answers.json');
  const generator = join(root, 'generators/dist/generators/bin.js');
  const stamp = join(folder, '.scaffolded');
  const wanted = `${readFileSync(answers, 'utf8')}${readFileSync(join(root, 'generators/.tsbuildinfo'), 'utf8').length}`;
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    await phase('Scaffolding the example framework', () =>
      run(process.execPath, [generator, folder, '--answers', answers, '--source', 'link', '--force']),
    );
    writeFileSync(stamp, wanted);
  }
  await phase('Building its module', () =>
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b'], { cwd: folder }),
  );
};

if (marathon) mkdirSync(folder, { recursive: true });
else await scaffold();

const child = spawn(process.execPath, [join(root, 'packages/cli/dist/bin.js'), 'dev', ...args], {
  cwd: folder,
  stdio: 'inherit',
});
// Ctrl-C reaches the child by itself; a signal sent to this process alone has to be passed on.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

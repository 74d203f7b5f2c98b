// Makes generated/ from proto/*.proto: the descriptor, the module that builds the message types from it, and their declarations.
// With --check it only says whether they are fresh.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const proto = join(folder, 'proto');
const target = join(folder, 'generated');
const pbjs = join(dirname(createRequire(import.meta.url).resolve('protobufjs-cli/package.json')), 'bin/pbjs');

/** The declarations of pbjs fit what this builds: types by name, enums readable in both directions. */
const moduleText = `import protobuf from 'protobufjs/light.js';
import { descriptor } from './descriptor.js';

const root = protobuf.Root.fromJSON(descriptor);

const expose = (space) => {
  for (const part of space.nestedArray) {
    if (part instanceof protobuf.Enum) {
      space[part.name] = Object.assign(Object.create(part.valuesById), part.values);
    } else {
      space[part.name] = part;
      expose(part);
    }
  }
};
expose(root);

export const mesos = root.mesos;
`;

const work = mkdtempSync(join(tmpdir(), 'borealis-proto-'));
try {
  const sources = readdirSync(proto)
    .filter((name) => name.endsWith('.proto'))
    .sort()
    .map((name) => join(proto, name));
  const run = (options, out) =>
    execFileSync(process.execPath, [pbjs, ...options, '-p', proto, '-o', join(work, out), ...sources], {
      stdio: 'inherit',
    });
  run(['-t', 'json'], 'descriptor.json');
  run(['-t', 'static-module', '-w', 'esm', '-d', '--no-delimited', '--no-typeurl', '--no-verify'], 'static.js');
  const descriptor = JSON.parse(readFileSync(join(work, 'descriptor.json'), 'utf8'));
  const made = {
    'descriptor.js': `export const descriptor = ${JSON.stringify(descriptor)};\n`,
    'mesos.js': moduleText,
    'mesos.d.ts': readFileSync(join(work, 'static.d.ts'), 'utf8'),
  };
  const isStale = ([file, text]) =>
    !existsSync(join(target, file)) || readFileSync(join(target, file), 'utf8') !== text;
  const stale = Object.entries(made).filter(isStale);
  if (process.argv.includes('--check')) {
    if (stale.length > 0)
      process.stderr.write(
        `Stale: ${stale.map(([file]) => `packages/mesos/generated/${file}`).join(', ')}. Run npm run generate.\n`,
      );
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    mkdirSync(target, { recursive: true });
    for (const [file, text] of stale) writeFileSync(join(target, file), text);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

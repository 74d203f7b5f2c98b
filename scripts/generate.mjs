// Writes what is generated from the catalogues, or with --check says what is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTypeScript, install, root } from './bootstrap.mjs';
import { staleGoldenFiles, writeGoldenProject } from './golden-project.mjs';

const check = process.argv.includes('--check');
await install();
await buildTypeScript();
const contracts = await import(pathToFileURL(join(root, 'packages/contracts/dist/index.js')).href);
const { version } = JSON.parse(readFileSync(join(root, 'packages/contracts/package.json'), 'utf8'));

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const pages = {
  'docs/reference/environment.md': contracts.environmentPage(),
  'docs/reference/environment.schema.json': json(contracts.environmentSchema()),
  'docs/reference/errors.md': contracts.errorsPage(),
  'docs/reference/openapi.json': json(contracts.openApiDocument(version)),
};

const stale = Object.entries(pages).filter(([file, text]) => {
  const path = join(root, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});
for (const [file, text] of check ? [] : stale) writeFileSync(join(root, file), text);
if (check && stale.length > 0) {
  process.stderr.write(`Stale: ${stale.map(([file]) => file).join(', ')}. Run npm run generate.\n`);
  process.exitCode = 1;
}

if (check) {
  const changed = staleGoldenFiles();
  if (changed.length > 0) {
    process.stderr.write(`Stale: ${changed.join(', ')}. Run npm run generate.\n`);
    process.exitCode = 1;
  }
} else writeGoldenProject();

/** Packages that generate something of their own. */
for (const [workspace, file] of [
  ['packages/mesos', 'generate.mjs'],
  ['packages/dashboard', 'generate-api.mjs'],
]) {
  const script = join(root, workspace, 'scripts', file);
  if (!existsSync(script)) continue;
  const { status } = spawnSync(process.execPath, [script, ...(check ? ['--check'] : [])], {
    cwd: join(root, workspace),
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

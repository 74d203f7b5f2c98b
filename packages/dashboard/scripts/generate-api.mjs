// Makes src/app/api/generated/openapi.ts from docs/reference/openapi.json. With --check it only compares and exits 1 when stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../../docs/reference/openapi.json', import.meta.url);
const target = fileURLToPath(new URL('../src/app/api/generated/openapi.ts', import.meta.url));

const description = JSON.parse(await readFile(source, 'utf8'));
const made = [
  '// Generated from docs/reference/openapi.json by `npm run generate -w packages/dashboard`. Do not edit.',
  astToString(await openapiTS(description, { alphabetize: true })),
].join('\n');

const existing = await readFile(target, 'utf8').catch(() => '');
if (existing === made) {
  console.log('The API types are fresh.');
} else if (process.argv.includes('--check')) {
  console.error('The API types are stale. Run `npm run generate -w packages/dashboard` and commit the result.');
  process.exitCode = 1;
} else {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, made);
  console.log('Wrote src/app/api/generated/openapi.ts.');
}

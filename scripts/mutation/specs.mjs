// The built unit suites of the core, for mocha: one process judges many mutants, where jest would load every module again for each.
import { readdirSync } from 'node:fs';
import { register } from 'node:module';

const besides = (file) => new URL(file, import.meta.url).href;
const instead = { '@jest/globals': besides('words.mjs'), 'fast-check': besides('few-runs.mjs') };
const resolve = `const instead = ${JSON.stringify(instead)};
export const resolve = (name, context, next) => {
  const url = context.parentURL?.endsWith('few-runs.mjs') ? undefined : instead[name];
  return url === undefined ? next(name, context) : { url, shortCircuit: true };
};`;
register(`data:text/javascript,${encodeURIComponent(resolve)}`);

const core = new URL('../../packages/core/dist/', import.meta.url);
const specs = readdirSync(core, { recursive: true }).filter((file) => file.endsWith('.spec.js'));
// The specs of tables first: what is read when a module is loaded is judged by a new process for each mutant, and they notice at once.
// Then the specs beside the code. Random play last: it takes as long as everything else.
const rank = (file) =>
  file === 'invariants.spec.js'
    ? 0
    : /(status|rules|meetings)-table\.spec\.js$/.test(file)
      ? Infinity
      : file.split('/').length;
for (const spec of specs.sort((a, b) => (rank(a) === rank(b) ? a.localeCompare(b) : rank(b) - rank(a))))
  await import(new URL(spec, core).href);

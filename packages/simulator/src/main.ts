import { optionsFrom, usage } from './options.js';
import { runSeed, shrink } from './run/index.js';
import type { Outcome } from './run/index.js';

/** npm run simulate: many seeds until the first violation, or one seed with its story. */
const read = optionsFrom(process.argv.slice(2));
if (read === 'help') {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
if ('problems' in read) {
  process.stderr.write(`${read.problems.join('\n')}\n\n${usage}\n`);
  process.exit(2);
}
const { faults } = read;

// Whoever reads the story may have read enough.
process.stdout.on('error', () => process.exit());
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const one = async (seed: number): Promise<boolean> => {
  const outcome = await runSeed({
    seed,
    faults,
    ...(read.only === undefined ? {} : { only: read.only }),
    ...(read.trace ? { write: say } : {}),
  });
  if (outcome.violation) say(`\nViolated: ${outcome.violation.invariant}\n  ${outcome.violation.what}`);
  else say(`Seed ${seed}: every invariant held over ${outcome.steps} steps.`);
  return outcome.violation === undefined;
};

const report = async (seed: number, outcome: Outcome): Promise<void> => {
  say(`\nSeed ${seed} violates: ${outcome.violation?.invariant}\n  ${outcome.violation?.what}`);
  const { kept, outcome: least } = await shrink(seed, faults, outcome);
  say(`\nWith ${kept.length} of ${outcome.struck.length} happenings it still does:\n  ${least.violation?.what}`);
  say(`\nReplay:\n  npm run simulate -- --seed ${seed} --faults ${faults} --only ${kept.join(',')} --trace`);
};

const many = async (): Promise<boolean> => {
  const begun = performance.now();
  const { from, seeds: count, keep } = read;
  let steps = 0;
  let violated = 0;
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runSeed({ seed, faults });
    steps += outcome.steps;
    if (outcome.violation && keep) say(`seed ${seed}: ${outcome.violation.invariant}: ${outcome.violation.what}`);
    else if (outcome.violation) await report(seed, outcome);
    if (outcome.violation) violated += 1;
    if (violated > 0 && !keep) break;
    if ((seed - from + 1) % 100 === 0) say(rate(seed - from + 1, steps, begun));
  }
  if (violated === 0) say(`${rate(count, steps, begun)}: every invariant held.`);
  return violated === 0;
};

const rate = (seeds: number, steps: number, begun: number): string => {
  const seconds = (performance.now() - begun) / 1000;
  return `${seeds} seeds × ${faults} faults, ${steps} steps in ${seconds.toFixed(1)} s: ${(seeds / seconds).toFixed(1)} seeds/s`;
};

const held = read.seed === undefined ? await many() : await one(read.seed);
process.exitCode = held ? 0 : 1;

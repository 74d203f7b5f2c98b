import { parseArgs } from 'node:util';
import { runSeed, shrink } from './run/index.js';
import type { Outcome } from './run/index.js';

/** npm run simulate: many seeds until the first violation, or one seed with its story. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    faults: { type: 'string', default: '100' },
    seed: { type: 'string' },
    only: { type: 'string' },
    trace: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

// Whoever reads the story may have read enough.
process.stdout.on('error', () => process.exit());
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const faults = Number(values.faults);

const one = async (seed: number): Promise<boolean> => {
  const outcome = await runSeed({
    seed,
    faults,
    ...(values.only === undefined ? {} : { only: new Set(values.only.split(',')) }),
    ...(values.trace ? { write: say } : {}),
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
  const from = Number(values.from);
  const count = Number(values.seeds);
  let steps = 0;
  let violated = 0;
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runSeed({ seed, faults });
    steps += outcome.steps;
    if (outcome.violation && values.keep)
      say(`seed ${seed}: ${outcome.violation.invariant}: ${outcome.violation.what}`);
    else if (outcome.violation) await report(seed, outcome);
    if (outcome.violation) violated += 1;
    if (violated > 0 && !values.keep) break;
    if ((seed - from + 1) % 100 === 0) say(rate(seed - from + 1, steps, begun));
  }
  if (violated === 0) say(`${rate(count, steps, begun)}: every invariant held.`);
  return violated === 0;
};

const rate = (seeds: number, steps: number, begun: number): string => {
  const seconds = (performance.now() - begun) / 1000;
  return `${seeds} seeds × ${faults} faults, ${steps} steps in ${seconds.toFixed(1)} s: ${(seeds / seconds).toFixed(1)} seeds/s`;
};

const held = values.seed === undefined ? await many() : await one(Number(values.seed));
process.exitCode = held ? 0 : 1;

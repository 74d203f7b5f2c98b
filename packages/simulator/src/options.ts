import { parseArgs } from 'node:util';

export interface Options {
  readonly seeds: number;
  readonly from: number;
  readonly faults: number;
  /** One seed instead of many. */
  readonly seed: number | undefined;
  readonly only: ReadonlySet<string> | undefined;
  readonly trace: boolean;
  readonly keep: boolean;
}

export const usage = `npm run simulate -- [options]

  --seeds N    so many seeds, one after the other, until the first violation (100)
  --from N     the first of them (1)
  --faults N   so many faults in each (100)
  --keep       go on after a violation, a line for each
  --seed N     this seed only
  --only A,B   with --seed: these happenings only, as a violation names them
  --trace      with --seed: its story
  --help       this

Ends with 0 when every invariant held, with 1 when one was violated, with 2 when an option is wrong.`;

const options = {
  seeds: { type: 'string', default: '100' },
  from: { type: 'string', default: '1' },
  faults: { type: 'string', default: '100' },
  seed: { type: 'string' },
  only: { type: 'string' },
  trace: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** The options, or every problem with them; `help` when that was asked for. */
export const optionsFrom = (words: readonly string[]): Options | 'help' | { readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help === true) return 'help';
  for (const token of tokens)
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      problems.push(`${token.rawName}: no such option`);
  for (const word of positionals) problems.push(`${word}: not expected here`);
  const count = (name: 'seeds' | 'from' | 'faults' | 'seed', least: number): number => {
    const entry = String(values[name]);
    if (!/^\d{1,9}$/.test(entry) || Number(entry) < least)
      problems.push(`--${name} ${entry}: a whole number from ${least}`);
    return Number(entry);
  };
  const read: Options = {
    seeds: count('seeds', 1),
    from: count('from', 0),
    faults: count('faults', 0),
    seed: values.seed === undefined ? undefined : count('seed', 0),
    only: typeof values.only === 'string' ? new Set(values.only.split(',')) : undefined,
    trace: values.trace === true,
    keep: values.keep === true,
  };
  if (read.seed === undefined)
    for (const name of ['only', 'trace'] as const)
      if (values[name] !== undefined && values[name] !== false) problems.push(`--${name}: only together with --seed`);
  return problems.length > 0 ? { problems } : read;
};

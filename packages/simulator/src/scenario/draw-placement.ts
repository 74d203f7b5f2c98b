import type { Constraint, Placement } from '@borealis/contracts';
import type { Random } from '../random/index.js';

const fields = ['rack', 'zone', '@zone', '@hostname', 'feature'] as const;
const values = {
  rack: ['r1', 'r2', 'r3'],
  zone: ['zone-1', 'zone-2'],
  '@zone': ['n1', 'n2'],
  feature: ['ssd', 'fast'],
};

const some = (random: Random, field: (typeof fields)[number]): string[] => {
  const all = field === '@hostname' ? ['machine-1', 'machine-2', 'machine-3'] : values[field];
  const picked = all.filter(() => random.chance(0.6));
  return picked.length === 0 ? [all[0]!] : picked;
};

const kinds: readonly {
  readonly weight: number;
  readonly draw: (random: Random, role: string) => Constraint;
}[] = [
  {
    weight: 3,
    draw: (random) => {
      const on = random.pick(fields);
      return { kind: 'value', on, values: some(random, on), ...(random.chance(0.4) ? { negated: true } : {}) };
    },
  },
  {
    weight: 2,
    draw: (random) => ({
      kind: 'pattern',
      on: random.pick(['rack', '@hostname']),
      pattern: random.pick(['r[12]', '.*-[1-3]', 'r.', 'machine-.']),
      ...(random.chance(0.3) ? { negated: true } : {}),
    }),
  },
  { weight: 3, draw: (random) => ({ kind: 'limit', on: random.pick(fields), limit: random.between(1, 3) }) },
  {
    weight: 3,
    draw: (random) => ({
      kind: 'spread',
      on: random.pick(fields),
      ...(random.chance(0.3) ? { groups: random.between(2, 4) } : {}),
    }),
  },
  { weight: 2, draw: (random) => ({ kind: 'together', on: random.pick(fields) }) },
  {
    weight: 3,
    draw: (random) => ({
      kind: 'apart',
      from: random.pick(['job0', 'job1', 'job2', 'root/prod/job0', 'dev/prod/job2']),
      ...(random.chance(0.5) ? { on: random.pick(['@agent', 'rack', 'zone', '@hostname']) } : {}),
    }),
  },
  {
    weight: 2,
    draw: (random, role) => ({
      kind: 'value',
      on: 'dedicated',
      values: [random.chance(0.7) ? `${role}/${role === 'dev' ? 'any' : 'web'}` : '*/all'],
    }),
  },
];

/** Mostly no constraints, so that most tasks have somewhere to go. Some of these contradict each other: the door refuses them. */
export const drawPlacement = (random: Random, role: string): Placement => ({
  oneInstancePerAgent: random.chance(0.25),
  ...(random.chance(0.1) ? { spreadByAttribute: 'zone' } : {}),
  ...(random.chance(0.2) ? { strategy: random.pick(['spread', 'pack'] as const) } : {}),
  ...(random.chance(0.35)
    ? {
        constraints: Array.from({ length: random.between(1, 2) }, () => random.weighted(kinds).draw(random, role)),
      }
    : {}),
});

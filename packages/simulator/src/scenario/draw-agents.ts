import type { ResourcePool } from '@borealis/contracts';
import type { AgentSpec } from '../cluster/index.js';
import type { Random } from '../random/index.js';

export const mesosRole = 'borealis';

export const drawAgents = (random: Random): AgentSpec[] => {
  const zones = random.between(1, 3);
  return Array.from({ length: random.between(2, 5) }, (_, index) => ({
    hostname: `machine-${index + 1}`,
    ip: `10.0.0.${index + 1}`,
    ...drawQualities(random.fork(`qualities ${index}`), index, zones),
    pools: drawPools(random.fork(`pools ${index}`)),
  }));
};

type Qualities = Pick<AgentSpec, 'attributes' | 'attributeSets' | 'region' | 'zone'>;

/** What constraints look at. Now and then an agent has none of it, or is dedicated to a job role. */
export const drawQualities = (random: Random, index: number, zones: number): Qualities => {
  const attributes = {
    ...(random.chance(0.1) ? {} : { zone: `zone-${(index % zones) + 1}` }),
    ...(random.chance(0.7) ? { rack: random.pick(['r1', 'r2', 'r3']) } : {}),
    ...(random.chance(0.12) ? { dedicated: random.pick(['root/web', 'dev/any', '*/all']) } : {}),
  };
  return {
    attributes,
    ...(random.chance(0.3) ? { attributeSets: { feature: random.pick([['ssd'], ['ssd', 'fast'], ['fast']]) } } : {}),
    ...(random.chance(0.5) ? { region: 'north', zone: random.pick(['n1', 'n2']) } : {}),
  };
};

const drawPools = (random: Random): ResourcePool[] => [
  {
    reservedFor: '*',
    cpus: random.between(10, 40) / 10,
    memMb: random.between(4, 32) * 64,
    diskMb: 1_000,
    gpus: random.chance(0.15) ? random.between(1, 2) : 0,
    ports: [
      { begin: 31_000, end: 31_000 + random.between(3, 12) },
      { begin: 31_500, end: 31_500 + random.between(0, 6) },
    ],
  },
  ...(random.chance(0.3) ? [drawReserved(random)] : []),
  ...(random.chance(0.35) ? [drawRevocable(random)] : []),
];

const drawReserved = (random: Random): ResourcePool => ({
  reservedFor: mesosRole,
  reservations: [
    random.chance(0.5)
      ? { type: 'STATIC', role: mesosRole }
      : { type: 'DYNAMIC', role: mesosRole, principal: 'ops', labels: [{ key: 'for', value: 'tests' }] },
  ],
  cpus: 1,
  memMb: 256,
  diskMb: 0,
  gpus: 0,
  ports: [{ begin: 32_000, end: 32_002 }],
});

/** What others leave idle: cores only, which Mesos may take back. */
const drawRevocable = (random: Random): ResourcePool => ({
  reservedFor: '*',
  revocable: true,
  cpus: random.between(5, 20) / 10,
  memMb: 0,
  diskMb: 0,
  gpus: 0,
  ports: [],
});

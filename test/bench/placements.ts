import { asAgentId, asFrameworkId, asJobKey, asOfferId } from '@borealis/contracts';
import type { Constraint, JobDefinition, Offer } from '@borealis/contracts';
import { createCore, defaultCoreSettings } from '@borealis/core';
import type { Core } from '@borealis/core';
import { median } from './decode-offers.js';

const atMs = 1;
const racks = 40;

export const offer = (index: number): Offer => ({
  id: asOfferId(`offer-${index}`),
  agentId: asAgentId(`agent-${index}`),
  hostname: `agent-${index}.example`,
  agentIp: '10.0.0.1',
  agentPort: 5051,
  allocatedTo: '*',
  attributes: { rack: `r${index % racks}`, ...(index % 10 === 0 ? { dedicated: 'other/things' } : {}) },
  pools: [
    { reservedFor: '*', cpus: 16, memMb: 65_536, diskMb: 100_000, gpus: 0, ports: [{ begin: 31_000, end: 32_000 }] },
  ],
});

export const job = (
  name: string,
  instances: number,
  cpus: number,
  constraints: readonly Constraint[],
): JobDefinition => ({
  key: asJobKey(`root/prod/${name}`),
  driver: 'command',
  instances,
  minimumInstances: 0,
  allowScaling: true,
  launchOrder: 1,
  persistent: false,
  placement: { oneInstancePerAgent: false, constraints: [...constraints] },
  restart: { mode: 'always', backoffMs: 1, backoffMaxMs: 1, stableAfterMs: 1 },
  template: {
    resources: { cpus, memMb: 64, diskMb: 0, gpus: 0, ports: { count: 1, fixed: [] } },
    command: { shell: true, value: 'true', arguments: [], environment: [], uris: [] },
    labels: {},
    killGraceMs: 0,
  },
});

export const coreWith = (definitions: readonly JobDefinition[], entropy: string): Core => {
  const core = createCore(
    { jobs: [], revisions: [], tasks: [], operations: [], agents: [], quotas: [] },
    { frameworkName: 'bench', ...defaultCoreSettings },
  );
  core.handle({ kind: 'booted', atMs, entropy });
  core.handle({ kind: 'subscribed', atMs, frameworkId: asFrameworkId('f') });
  core.handle({
    kind: 'command',
    atMs,
    actor: { kind: 'system', id: 'bench' },
    command: { kind: 'applyJobs', onChange: 'keep', onRemoved: 'suspend', definitions: [...definitions] },
  });
  while (core.hasMore) core.handle({ kind: 'proceed', atMs });
  return core;
};

export interface PlacementRate {
  readonly perSecond: number;
  readonly longestBlockMs: number;
  readonly placed: number;
}

const place = (core: Core, agents: number): PlacementRate => {
  const offers = Array.from({ length: agents }, (_, index) => offer(index));
  let longestBlockMs = 0;
  let placed = 0;
  const decide = (input: Parameters<Core['handle']>[0]): void => {
    const began = performance.now();
    const { calls } = core.handle(input);
    longestBlockMs = Math.max(longestBlockMs, performance.now() - began);
    for (const call of calls) if (call.kind === 'accept') placed += call.launches.length;
  };
  const began = performance.now();
  // All in one event, which is the hardest case: taking them in is part of what is measured.
  decide({ kind: 'offers', atMs, offers });
  while (core.hasMore) decide({ kind: 'proceed', atMs });
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: placed / seconds, longestBlockMs, placed };
};

/** A hundred jobs with limits, spreads and values, and one that fits nowhere: its vetoes are counted on every agent. */
const mixed = (tasks: number): JobDefinition[] => [
  job('giant', 1, 64, []),
  ...Array.from({ length: 100 }, (_, index) =>
    job(
      `job-${index}`,
      Math.floor(tasks / 100),
      0.25,
      (
        [
          [{ kind: 'limit', on: 'rack', limit: tasks }],
          [{ kind: 'value', on: 'rack', negated: true, values: ['r1', 'r2'] }],
          [{ kind: 'spread', on: 'rack' }],
          [],
        ] as const satisfies readonly (readonly Constraint[])[]
      )[index % 4] ?? [],
    ),
  ),
];

const warmUp = 10;

/** Tasks placed a second on that many agents offered at once, with the vetoes of every group counted on the way. */
export const explainedPlacements = (agents: number, tasks: number, rounds = 3): PlacementRate => {
  // What is measured is the core at work, not its being compiled: a host has met its first thousands of offers long ago.
  for (let round = 0; round < warmUp; round++) place(coreWith(mixed(2_000), `warm-${round}`), agents);
  const runs = Array.from({ length: rounds }, (_, round) => place(coreWith(mixed(tasks), String(round)), agents));
  return {
    perSecond: median(runs.map(({ perSecond }) => perSecond)),
    longestBlockMs: median(runs.map(({ longestBlockMs }) => longestBlockMs)),
    placed: runs[0]?.placed ?? 0,
  };
};

/** Bytes of heap a task of one job takes when it is launched, state of the core alone. Needs --expose-gc. */
export const bytesPerTask = (tasks: number): number | undefined => {
  const collect = globalThis.gc;
  if (collect === undefined) return undefined;
  const measure = (count: number): number => {
    const core = coreWith([job('many', count, 0.01, [])], 'memory');
    for (let begun = 0; begun < count; begun += 50_000) {
      core.handle({ kind: 'offers', atMs, offers: Array.from({ length: 200 }, (_, index) => offer(1 + index)) });
      while (core.hasMore) core.handle({ kind: 'proceed', atMs });
    }
    collect();
    const used = process.memoryUsage().heapUsed;
    return core.tasks().length === count ? used : Number.NaN;
  };
  const none = measure(1);
  return (measure(tasks) - none) / tasks;
};

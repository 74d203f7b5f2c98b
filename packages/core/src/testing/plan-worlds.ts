import fc from 'fast-check';
import { asJobKey, jobRoleSchema } from '@borealis/contracts';
import type { JobDefinition, PlannedCommand } from '@borealis/contracts';
import { aJob, anOffer } from './builders.js';
import { Scene } from './scene.js';

const ports = [31_000, 31_019] as const;
const names = ['web', 'db', 'job'] as const;

const definition = (name: string) =>
  fc
    .record({
      instances: fc.integer({ min: 0, max: 4 }),
      cpus: fc.constantFrom(0.1, 0.5, 1, 3),
      memMb: fc.constantFrom(64, 500, 2_000),
      ports: fc.integer({ min: 0, max: 2 }),
      oneInstancePerAgent: fc.boolean(),
      zones: fc.boolean(),
      launchOrder: fc.integer({ min: 0, max: 2 }),
    })
    .map(({ zones, ...wish }): JobDefinition =>
      aJob({ name, ...wish, ...(zones ? { spreadByAttribute: 'zone' } : {}) }),
    );

const agents = fc.array(
  fc.record({
    cpus: fc.constantFrom(0.5, 1, 4),
    memMb: fc.constantFrom(256, 1_000, 4_000),
    zone: fc.constantFrom('a', 'b', undefined),
  }),
  { minLength: 1, maxLength: 4 },
);

const jobs = fc.tuple(...names.map(definition));
const key = fc.constantFrom(...names).map((name) => asJobKey(`root/prod/${name}`));

const change: fc.Arbitrary<PlannedCommand> = fc.oneof(
  fc.record({ kind: fc.constant('scale' as const), jobKey: key, instances: fc.integer({ min: 0, max: 8 }) }),
  fc.record({ kind: fc.constant('suspend' as const), jobKey: key }),
  fc.record({ kind: fc.constant('resume' as const), jobKey: key }),
  fc.record({ kind: fc.constant('killAll' as const), jobKeys: key.map((one) => [one]) }),
  fc.record({ kind: fc.constant('rollingRestart' as const), jobKeys: key.map((one) => [one]) }),
  jobs.map((definitions) => ({
    kind: 'applyJobs' as const,
    definitions,
    onChange: 'keep' as const,
    onRemoved: 'suspend' as const,
  })),
);

/** A framework as it may be found, and something somebody may want of it. */
export const planWorld = fc.record({
  jobs,
  agents,
  /** Of cpus; most roles have none. */
  quota: fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) },
  ),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
});
type Made = typeof planWorld extends fc.Arbitrary<infer W> ? W : never;
export type PlanWorld = Omit<Made, 'quota'> & Partial<Pick<Made, 'quota'>>;

/** Defined, offered once, and up as far as there was room. */
export const sceneOf = (world: PlanWorld): Scene => {
  const scene = new Scene();
  scene.subscribe();
  scene.define(...world.jobs);
  scene.offer(
    ...world.agents.map(({ zone, ...amounts }, index) =>
      anOffer({
        id: `first-${index}`,
        agent: `agent-${index}`,
        ports,
        ...amounts,
        ...(zone === undefined ? {} : { zone }),
      }),
    ),
  );
  scene.comeUp();
  // Refused where it is below what is in use: then there is none.
  if (world.quota !== undefined)
    scene.command({
      kind: 'setQuota',
      role: jobRoleSchema.parse('root'),
      amounts: { cpus: world.quota, memMb: 1_000_000, diskMb: 1_000_000 },
    });
  scene.nowMs += 5_000;
  return scene;
};

/** What each agent has left, as its next offer. */
export const nextOffers = (world: PlanWorld, scene: Scene) =>
  world.agents.map(({ zone }, index) => {
    const agent = `agent-${index}`;
    const like = anOffer({ id: `next-${index}`, agent, ...(zone === undefined ? {} : { zone }) });
    const taken = scene.launched
      .filter(({ agentId }) => agentId === like.agentId)
      .flatMap(({ resources }) => resources);
    const less = (kind: 'cpus' | 'memMb'): number =>
      Math.round((world.agents[index]![kind] - taken.reduce((sum, part) => sum + part[kind], 0)) * 1000) / 1000;
    const held = new Set(taken.flatMap(({ ports }) => ports.flatMap(({ begin, end }) => numbers(begin, end))));
    return {
      ...like,
      pools: [
        {
          ...like.pools[0]!,
          cpus: less('cpus'),
          memMb: less('memMb'),
          ports: numbers(...ports)
            .filter((port) => !held.has(port))
            .map((port) => ({ begin: port, end: port })),
        },
      ],
    };
  });

const numbers = (begin: number, end: number): number[] =>
  Array.from({ length: end - begin + 1 }, (_, index) => begin + index);

import { checkedJobDefinitionSchema } from '@borealis/contracts';
import type { JobDefinition, Placement } from '@borealis/contracts';
import type { Random } from '../random/index.js';
import { drawPlacement } from './draw-placement.js';

/** One job in three belongs to another role: quotas and preemption are a matter of roles. */
const roleOf = (index: number): string => (index % 3 === 2 ? 'dev' : 'root');

/** A job as a door would give it. What the door would refuse is drawn without its constraints. */
export const drawJob = (index: number, random: Random, version = 1): JobDefinition => {
  const role = roleOf(index);
  const drawn = drawPlacement(random.fork('placement'), role);
  const define = (placement: Placement): unknown =>
    definitionOf(`${role}/prod/job${index}`, random, version, placement);
  const definition = checkedJobDefinitionSchema.safeParse(define(drawn));
  return definition.success
    ? definition.data
    : checkedJobDefinitionSchema.parse(define({ oneInstancePerAgent: drawn.oneInstancePerAgent }));
};

/** What the schema has defaults for is left to it. */
const definitionOf = (key: string, from: Random, version: number, placement: Placement): unknown => {
  const random = from.fork('definition');
  const instances = random.between(0, 4);
  const fixed = random.chance(0.15) ? [31_000 + random.between(0, 9)] : [];
  const ports = fixed.length + (random.chance(0.5) ? random.between(1, 2) : 0);
  const healthCheck = ports > 0 && random.chance(0.4);
  return {
    key,
    driver: 'command',
    instances,
    minimumInstances: random.chance(0.3) ? Math.min(1, instances) : 0,
    allowScaling: random.chance(0.9),
    launchOrder: random.between(1, 3),
    version: String(version),
    persistent: random.chance(0.2),
    placement,
    ...drawStanding(random.fork('standing')),
    ...(random.chance(0.15)
      ? { partition: { reschedule: random.chance(0.7), ...(random.chance(0.5) ? { delayMs: 3_000 } : {}) } }
      : {}),
    restart: {
      mode: random.weighted([
        { weight: 8, mode: 'always' },
        { weight: 2, mode: 'failure' },
        { weight: 1, mode: 'never' },
      ]).mode,
      backoffMs: random.pick([500, 1_000, 5_000]),
      backoffMaxMs: 20_000,
      stableAfterMs: 15_000,
      ...(random.chance(0.2) ? { maxFailures: random.between(1, 4) } : {}),
    },
    template: {
      resources: {
        // Now and then more than any agent has.
        cpus: random.chance(0.03) ? 64 : random.between(1, 12) / 10,
        memMb: random.between(1, 8) * 64,
        diskMb: random.chance(0.2) ? random.between(1, 6) * 100 : 0,
        gpus: random.chance(0.04) ? 1 : 0,
        ports: { count: ports, fixed },
      },
      command: { shell: false, value: 'sleep', arguments: [String(version)], environment: [], uris: [] },
      ...(healthCheck
        ? {
            healthCheck: {
              kind: 'TCP',
              portIndex: 0,
              delayMs: 0,
              intervalMs: 1_000,
              timeoutMs: 1_000,
              gracePeriodMs: 10_000,
              consecutiveFailures: 3,
            },
          }
        : {}),
      labels: {},
      killGraceMs: random.pick([0, 1_000, 4_000]),
    },
  };
};

const drawStanding = (random: Random): Pick<JobDefinition, 'tier' | 'priority'> => ({
  ...(random.chance(0.5) ? { tier: random.pick(['preferred', 'preemptible', 'revocable'] as const) } : {}),
  ...(random.chance(0.5) ? { priority: random.between(0, 3) * 10 } : {}),
});

export const drawJobs = (random: Random): JobDefinition[] =>
  Array.from({ length: random.between(1, 5) }, (_, index) => drawJob(index, random.fork(`job ${index}`)));

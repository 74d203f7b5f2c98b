import { jobDefinitionSchema } from '@borealis/contracts';
import type { JobDefinition } from '@borealis/contracts';
import type { Random } from '../random/index.js';

/** A job as a door would give it; what the schema has defaults for is left to it. */
export const drawJob = (name: string, random: Random, version = 1): JobDefinition => {
  const instances = random.between(0, 4);
  const fixed = random.chance(0.15) ? [31_000 + random.between(0, 9)] : [];
  const ports = fixed.length + (random.chance(0.5) ? random.between(1, 2) : 0);
  const healthCheck = ports > 0 && random.chance(0.4);
  return jobDefinitionSchema.parse({
    key: `root/prod/${name}`,
    driver: 'command',
    instances,
    minimumInstances: random.chance(0.3) ? Math.min(1, instances) : 0,
    allowScaling: random.chance(0.9),
    launchOrder: random.between(1, 3),
    version: String(version),
    persistent: random.chance(0.2),
    placement: {
      oneInstancePerAgent: random.chance(0.25),
      ...(random.chance(0.15) ? { spreadByAttribute: 'zone' } : {}),
    },
    restart: {
      mode: random.weighted([
        { weight: 8, mode: 'always' },
        { weight: 2, mode: 'failure' },
        { weight: 1, mode: 'never' },
      ]).mode,
      backoffMs: random.pick([500, 1_000, 5_000]),
      backoffMaxMs: 20_000,
      stableAfterMs: 15_000,
    },
    template: {
      resources: {
        // Now and then more than any agent has.
        cpus: random.chance(0.03) ? 64 : random.between(1, 12) / 10,
        memMb: random.between(1, 8) * 64,
        diskMb: 0,
        gpus: 0,
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
  });
};

export const drawJobs = (random: Random): JobDefinition[] =>
  Array.from({ length: random.between(1, 4) }, (_, index) => drawJob(`job${index}`, random.fork(`job ${index}`)));

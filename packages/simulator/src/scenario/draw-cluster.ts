import { defaultCoreSettings } from '@borealis/core';
import type { CoreSettings } from '@borealis/core';
import type { AgentSpec, MasterSettings } from '../cluster/index.js';
import type { Random } from '../random/index.js';

const role = 'borealis';

export const drawAgents = (random: Random): AgentSpec[] => {
  const zones = random.between(1, 3);
  return Array.from({ length: random.between(2, 5) }, (_, index) => {
    const reserved = random.chance(0.3);
    return {
      hostname: `machine-${index + 1}`,
      ip: `10.0.0.${index + 1}`,
      attributes: random.chance(0.1) ? {} : { zone: `zone-${(index % zones) + 1}` },
      pools: [
        {
          reservedFor: '*',
          cpus: random.between(10, 40) / 10,
          memMb: random.between(4, 32) * 64,
          diskMb: 1_000,
          gpus: 0,
          ports: [
            { begin: 31_000, end: 31_000 + random.between(3, 12) },
            { begin: 31_500, end: 31_500 + random.between(0, 6) },
          ],
        },
        ...(reserved
          ? [
              {
                reservedFor: role,
                reservations: [{ type: 'STATIC' as const, role }],
                cpus: 1,
                memMb: 256,
                diskMb: 0,
                gpus: 0,
                ports: [{ begin: 32_000, end: 32_002 }],
              },
            ]
          : []),
      ],
    };
  });
};

export const drawMaster = (random: Random): MasterSettings => ({
  allocationIntervalMs: 1_000,
  offerTimeoutMs: random.pick([20_000, 60_000]),
  unreachableAfterMs: random.pick([5_000, 15_000]),
  removalEveryMs: random.pick([0, 0, 5_000]),
  reregisterMs: random.pick([20_000, 40_000]),
  role,
});

/** Shorter than in earnest, so that a minute holds what a day does; small budgets, so that decisions come in parts. */
export const drawSettings = (random: Random): CoreSettings => ({
  ...defaultCoreSettings,
  frameworkName: 'sim',
  tasksPerDecision: random.pick([1, 2, 3, 500]),
  historyPerTask: random.pick([3, 20]),
  endedTasksPerJob: random.pick([2, 20]),
  endedOperations: random.pick([3, 200]),
  declineMs: random.pick([1_000, 5_000]),
  idleDeclineMs: 30_000,
  operationStepMs: random.pick([20_000, 60_000]),
  reconcileIntervalMs: random.pick([20_000, 60_000]),
  reconcileBatch: random.pick([2, 1_000]),
  reconcileBatchIntervalMs: 500,
  reconcileRetryMs: 2_000,
  reconcileRetryMaxMs: 10_000,
  endedKeptAtLeastMs: random.pick([10_000, 120_000]),
  killRetryMs: 5_000,
  silentOffersMs: 10_000,
  transientTimeoutMs: 25_000,
  launchTimeoutMs: 90_000,
  unknownMs: 10_000,
  launchInFlightMs: 5_000,
  silentLaunchMs: 8_000,
  partitionMs: random.pick([5_000, 30_000]),
});

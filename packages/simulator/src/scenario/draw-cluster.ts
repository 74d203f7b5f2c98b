import { defaultCoreSettings } from '@borealis/core';
import type { CoreSettings } from '@borealis/core';
import type { MasterSettings } from '../cluster/index.js';
import type { Random } from '../random/index.js';
import { mesosRole } from './draw-agents.js';

export const drawMaster = (random: Random): MasterSettings => ({
  allocationIntervalMs: 1_000,
  // Without one, as is usual, what is lost on its way to the scheduler stays offered.
  offerTimeoutMs: random.pick([20_000, 60_000, Infinity]),
  unreachableAfterMs: random.pick([5_000, 15_000]),
  removalEveryMs: random.pick([0, 0, 5_000]),
  reregisterMs: random.pick([20_000, 40_000]),
  role: mesosRole,
});

/** Shorter than in earnest, so that a minute holds what a day does; small budgets, so that decisions come in parts. */
export const drawSettings = (random: Random): CoreSettings => ({
  ...defaultCoreSettings,
  frameworkName: 'sim',
  ...drawBudgets(random),
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
  resubscribeMostMs: 60_000,
  transientTimeoutMs: 25_000,
  launchTimeoutMs: 90_000,
  unknownMs: 10_000,
  launchInFlightMs: 5_000,
  silentLaunchMs: 8_000,
  partitionMs: random.pick([5_000, 30_000]),
  strategy: random.pick(['spread', 'pack']),
  affinity: random.chance(0.8),
  examinationsPerDecision: random.pick([3, 50_000, 50_000]),
  duePerDecision: random.pick([2, 5_000, 5_000]),
  unavailabilityMs: random.pick([5_000, 20_000]),
  endedKeptAtMostMs: random.pick([60_000, 172_800_000]),
  stormShare: random.pick([0, 0.25, 0.5]),
  stormLeast: random.pick([2, 3, 10]),
  stormLeastAgents: random.pick([2, 5]),
  stormWindowMs: 10_000,
  stormMaxMs: random.pick([15_000, 60_000]),
  preemption: {
    enabled: random.chance(0.85),
    delayMs: random.pick([2_000, 8_000]),
    intervalMs: random.pick([1_000, 5_000]),
    holdMs: random.pick([5_000, 40_000]),
    offerTrustMs: random.pick([5_000, 30_000]),
    placesPerSearch: random.pick([1, 2, 10]),
    agentsPerDecision: random.pick([1, 2, 2_000]),
  },
});

/** Offers are taken in and answered in parts where tasks are. */
const drawBudgets = (
  random: Random,
): Pick<CoreSettings, 'tasksPerDecision' | 'offersPerDecision' | 'answersPerDecision'> => {
  const tasksPerDecision = random.pick([1, 2, 3, 500]);
  const offersPerDecision = tasksPerDecision < 3 ? tasksPerDecision : defaultCoreSettings.offersPerDecision;
  const answersPerDecision = tasksPerDecision < 3 ? 3 - tasksPerDecision : defaultCoreSettings.answersPerDecision;
  return { tasksPerDecision, offersPerDecision, answersPerDecision };
};

import type { JobDefinition } from '@borealis/contracts';
import type { CoreSettings } from '@borealis/core';
import type { AgentSpec, MasterSettings } from '../cluster/index.js';
import { Random } from '../random/index.js';
import { drawAgents } from './draw-agents.js';
import { drawMaster, drawSettings } from './draw-cluster.js';
import { drawJobs } from './draw-jobs.js';

/** Something that befalls the run at its moment: `f` for a fault, `w` for a wish of an operator. */
export interface Happening {
  readonly label: string;
  readonly atMs: number;
}

/** All a seed decides before the first step. */
export interface Scenario {
  readonly random: Random;
  readonly agents: readonly AgentSpec[];
  readonly master: MasterSettings;
  readonly settings: CoreSettings;
  readonly jobs: readonly JobDefinition[];
  readonly happenings: readonly Happening[];
  /** From then on nothing goes wrong any more. */
  readonly calmAtMs: number;
}

export const startMs = 1_000_000_000;
/** Until the first fault: jobs come up meanwhile. */
const quietMs = 5_000;

/** `only`: the labels of the happenings that stay, of all that were drawn. */
export const drawScenario = (seed: number, faults: number, only?: ReadonlySet<string>): Scenario => {
  const random = new Random(`seed ${seed}`);
  const timing = random.fork('timing');
  // Some runs are a storm, some have long pauses between two faults.
  const gapMs = timing.pick([300, 1_000, 1_500, 3_000]);
  const spanMs = quietMs + faults * gapMs;
  const drawn = [
    ...Array.from({ length: faults }, (_, index) => ({ label: `f${index}`, atMs: timing.between(quietMs, spanMs) })),
    ...Array.from({ length: Math.ceil(faults / 4) }, (_, index) => ({
      label: `w${index}`,
      atMs: timing.between(quietMs, spanMs),
    })),
  ];
  return {
    random,
    agents: drawAgents(random.fork('agents')),
    master: drawMaster(random.fork('master')),
    settings: drawSettings(random.fork('settings')),
    jobs: drawJobs(random.fork('jobs')),
    happenings: drawn
      .filter(({ label }) => only === undefined || only.has(label))
      .sort((a, b) => a.atMs - b.atMs)
      .map(({ label, atMs }) => ({ label, atMs: startMs + atMs })),
    calmAtMs: startMs + spanMs + 1_000,
  };
};

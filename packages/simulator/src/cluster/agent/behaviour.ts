import type { TaskLaunch } from '@borealis/contracts';
import type { Random } from '../../random/index.js';

/** What a task is going to do by itself, in ms after its launch. */
export interface Behaviour {
  readonly startingAfterMs: number;
  readonly runningAfterMs: number;
  /** After it runs; only where there is a health check. */
  readonly healthyAfterMs: number;
  /** After it runs; absent: it runs on. */
  readonly endsAfterMs?: number;
  readonly endsAs: 'TASK_FAILED' | 'TASK_FINISHED';
  /** How much of its grace it takes to end. */
  readonly stubbornness: number;
  /** Says that a health check failed, after it was healthy, and gets well again. */
  readonly flapsAfterMs?: number;
}

/** The temper of tasks, which faults change for a while. */
export interface Temper {
  /** Job names whose tasks end soon after they run. */
  readonly flapping: ReadonlySet<string>;
  /** Job names whose tasks take long to come up. */
  readonly slow: ReadonlySet<string>;
  /** Nothing ends by itself. */
  readonly calm: boolean;
}

export const behaviourOf = (launch: TaskLaunch, random: Random, temper: Temper): Behaviour => {
  const slow = !temper.calm && temper.slow.has(launch.name);
  const startingAfterMs = random.between(5, 300);
  const runningAfterMs = startingAfterMs + (slow ? random.between(20_000, 60_000) : random.between(5, 2_000));
  const flapping = !temper.calm && temper.flapping.has(launch.name);
  const ends = flapping || (!temper.calm && random.chance(0.08));
  return {
    startingAfterMs,
    runningAfterMs,
    healthyAfterMs: random.between(50, 2_000),
    ...(ends ? { endsAfterMs: flapping ? random.between(0, 2_000) : random.between(0, 120_000) } : {}),
    endsAs: random.chance(0.3) ? 'TASK_FINISHED' : 'TASK_FAILED',
    stubbornness: random.next(),
    ...(!temper.calm && random.chance(0.15) ? { flapsAfterMs: random.between(1_000, 30_000) } : {}),
  };
};

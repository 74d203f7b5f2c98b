import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

export interface Watched {
  /** Since it was asked last, or since the modules of the program were loaded: before that there is nobody to wait. */
  readonly longestBlockMs: number;
  /** After a collection of garbage: what is really kept. */
  readonly heapBytes: number;
}

// Loaded before the program that is watched (--import), so that its start is watched as well. Tells at each SIGUSR2.
const file = process.env['BOREALIS_BENCH_WATCH'];
if (isMainThread && file !== undefined) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  new PerformanceObserver((marks) => {
    if (marks.getEntriesByName('borealis.loaded').length > 0) delay.reset();
  }).observe({ entryTypes: ['mark'] });
  process.on('SIGUSR2', () => {
    const longestBlockMs = delay.max / 1e6;
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const told: Watched = { longestBlockMs, heapBytes: heapUsed + external };
    writeFileSync(file, JSON.stringify(told));
    // The collection is no work of the program.
    setTimeout(() => delay.reset(), 50);
  });
}

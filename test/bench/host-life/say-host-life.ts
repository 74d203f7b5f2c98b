import type { HostLife, Phase } from './host-life.js';

type Say = (what: string, measured: string, goal?: string, met?: boolean) => void;

const saturated = 0.9;
const busyOf = ({ masterBusy }: Phase): string =>
  `the master was busy ${(masterBusy * 100).toFixed(0)} % of the time${masterBusy >= saturated ? ': it is the bottleneck' : ''}`;

/** The rows of one database, and the numbers by their names. */
export const sayHostLife = (life: HostLife, say: Say): Record<string, number> => {
  const { kind, updates } = life;
  return {
    ...sayLaunches(life, say),
    ...sayUpdates(kind, updates, say),
    ...sayKept(life, say),
  };
};

const sayLaunches = ({ kind, launches }: HostLife, say: Say): Record<string, number> => {
  const results: Record<string, number> = {};
  let before: number | undefined;
  for (const launch of launches) {
    const { count, perSecond, wireLimit, longestBlockMs } = launch;
    const ratio = perSecond / wireLimit;
    say(
      `${kind}: a job of ${count} tasks to RUNNING, committed, acknowledged`,
      `${perSecond.toFixed(0)} tasks/s, ${ratio.toFixed(2)} of the wire limit (${wireLimit.toFixed(0)}/s); ${busyOf(launch)}`,
      '≥ 5,000 tasks/s and ≥ 0.8',
      perSecond >= 5_000 && ratio >= 0.8,
    );
    const cost = 1e6 / perSecond;
    const growth = before === undefined ? undefined : cost / before;
    if (growth !== undefined)
      say(
        `${kind}: the cost of one of ${count} tasks`,
        `${cost.toFixed(0)} µs, ${growth.toFixed(2)} of a decade before`,
        '≤ 1.15',
        growth <= 1.15,
      );
    before = cost;
    sayBlock(`${kind}: ${count} tasks`, launch, say);
    Object.assign(results, {
      [`life${kind}${count}`]: perSecond,
      [`life${kind}${count}Ratio`]: ratio,
      [`life${kind}${count}BlockMs`]: longestBlockMs,
    });
  }
  return results;
};

const sayUpdates = (kind: string, updates: Phase, say: Say): Record<string, number> => {
  say(
    `${kind}: status updates through the host, committed before they are acknowledged`,
    `${updates.perSecond.toFixed(0)}/s; ${busyOf(updates)}`,
    '≥ 10,000/s',
    updates.perSecond >= 10_000,
  );
  sayBlock(`${kind}: updates`, updates, say);
  return { [`life${kind}Updates`]: updates.perSecond, [`life${kind}UpdatesBlockMs`]: updates.longestBlockMs };
};

const sayBlock = (what: string, { longestBlockMs }: Pick<Phase, 'longestBlockMs'>, say: Say): void =>
  say(`${what}, longest block of the event loop`, `${longestBlockMs.toFixed(0)} ms`, '< 50 ms', longestBlockMs < 50);

const sayKept = (life: HostLife, say: Say): Record<string, number> => {
  const { kind, tasks, recoverySeconds, recoveryBlockMs, memoryBytesPerTask, diskBytesPerTask } = life;
  say(
    `${kind}: killed with ${tasks} tasks, from the start until the first offer is answered`,
    `${recoverySeconds.toFixed(2)} s`,
    '< 5 s',
    recoverySeconds < 5,
  );
  sayBlock(`${kind}: its start with ${tasks} tasks, the program loaded`, { longestBlockMs: recoveryBlockMs }, say);
  say(
    `${kind}: a task in the memory of the host, garbage collected`,
    `${memoryBytesPerTask.toFixed(0)} bytes`,
    '≤ 1,200 bytes',
    memoryBytesPerTask <= 1_200,
  );
  say(`${kind}: a task on the disk, its history included`, `${diskBytesPerTask.toFixed(0)} bytes`);
  return {
    [`life${kind}RecoverySeconds`]: recoverySeconds,
    [`life${kind}RecoveryBlockMs`]: recoveryBlockMs,
    [`life${kind}MemoryBytes`]: memoryBytesPerTask,
    [`life${kind}DiskBytes`]: diskBytesPerTask,
  };
};

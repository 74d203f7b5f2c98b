import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../support/index.js';
import type { Progress } from './mesos-framework-program.js';

export interface MesosFrameworkRate extends Progress {
  readonly seconds: number;
}

/** Longer than an agent waits before it repeats an unacknowledged update for the first time. */
const deadlineMs = 45_000;

/** `mesos-framework` from npm with so many tasks, until all of them run or nothing comes of it. */
export const mesosFrameworkRate = async (master: string, count: number): Promise<MesosFrameworkRate> => {
  const folder = temporaryFolder();
  const [host = '', port = ''] = master.split(':');
  const child = fork(
    fileURLToPath(new URL('./mesos-framework-program.js', import.meta.url)),
    [host, port, String(count), folder.path],
    { cwd: folder.path, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
  );
  const ended = once(child, 'exit');
  const lost = ended.then(([code]) => Promise.reject(new Error(`mesos-framework ended with ${String(code)}`)));
  lost.catch(() => undefined);
  const answer = async (): Promise<unknown> =>
    ((await Promise.race([once(child, 'message'), lost])) as readonly unknown[])[0];
  try {
    await answer();
    const started = performance.now();
    for (;;) {
      child.send('progress');
      const progress = (await answer()) as Progress;
      const elapsedMs = performance.now() - started;
      if (progress.running >= count || elapsedMs > deadlineMs) return { ...progress, seconds: elapsedMs / 1000 };
      await pause(25);
    }
  } finally {
    if (child.connected) child.disconnect();
    await ended;
    folder.remove();
  }
};

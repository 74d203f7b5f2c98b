import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { COOKIE_VARIABLE, Watchdog } from './watchdog.js';

const sleeper = (environment: NodeJS.ProcessEnv = {}): { child: ChildProcess; pid: number } => {
  const child = spawn('sleep', ['300'], { detached: true, stdio: 'ignore', env: { ...process.env, ...environment } });
  return { child, pid: child.pid as number };
};

describe('the watchdog', () => {
  it('kills the groups it still watches when its input ends, and spares the released ones', async () => {
    const watchdog = new Watchdog(randomUUID());
    const [first, released, last] = [sleeper(), sleeper(), sleeper()];
    for (const { pid } of [first, released, last]) watchdog.watch(pid);
    watchdog.release(released.pid);
    const gone = Promise.all([once(first.child, 'exit'), once(last.child, 'exit')]);
    await watchdog.stop();
    expect(await gone).toEqual([
      [null, 'SIGKILL'],
      [null, 'SIGKILL'],
    ]);
    expect(released.child.signalCode).toBeNull();
    process.kill(-released.pid, 'SIGKILL');
    await once(released.child, 'exit');
  });

  it('finds what carries the cookie of its cluster, in whatever group', async () => {
    if (!existsSync('/proc/self/environ')) return;
    const clusterId = randomUUID();
    const watchdog = new Watchdog(clusterId);
    const watched = sleeper();
    watchdog.watch(watched.pid);
    const carrier = sleeper({ [COOKIE_VARIABLE]: `${clusterId}/some-container` });
    const stranger = sleeper({ [COOKIE_VARIABLE]: `${randomUUID()}/some-container` });
    const gone = once(carrier.child, 'exit');
    await watchdog.stop();
    expect(await gone).toEqual([null, 'SIGKILL']);
    expect(stranger.child.signalCode).toBeNull();
    process.kill(-stranger.pid, 'SIGKILL');
    await once(stranger.child, 'exit');
  });

  it('does nothing when there was nothing to watch', async () => {
    await new Watchdog(randomUUID()).stop();
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { launched, sandboxOf } from '../testing/process-scene.js';
import { stopAll } from '../testing/test-cluster.js';
import { Reason } from '../wire.js';

const HEALTH_TOLD = Reason.REASON_TASK_HEALTH_CHECK_STATUS_UPDATED;

/** Only root may start processes for others. */
const asRoot = process.getuid?.() === 0 ? describe : describe.skip;
const idOf = (flag: string): string => execFileSync('id', [flag, 'nobody']).toString().trim();

asRoot('a process of another user', () => {
  afterEach(stopAll);

  const command = { shell: true, value: 'id -u; id -g; cd "$MESOS_SANDBOX" && touch made', user: 'nobody' };

  it('is theirs, and so is its sandbox', async () => {
    const { cluster, scheduler } = await launched({ command });
    await scheduler.untilState('t1', 'TASK_FINISHED');
    const sandbox = await sandboxOf(cluster);
    expect(readFileSync(join(sandbox, 'stdout'), 'utf8')).toBe(`${idOf('-u')}\n${idOf('-g')}\n`);
    const owners = ['.', 'stdout', 'made'].map((name) => String(statSync(join(sandbox, name)).uid));
    expect(new Set(owners)).toEqual(new Set([idOf('-u')]));
  });

  it('is checked as them', async () => {
    const { scheduler } = await launched({
      command: { ...command, value: 'sleep 60' },
      healthCheck: {
        type: 1,
        delaySeconds: 0,
        gracePeriodSeconds: 0,
        consecutiveFailures: 1,
        command: { shell: true, value: `test "$(id -u)" = ${idOf('-u')}` },
      },
    });
    await scheduler.until('the first result', () => scheduler.latestOf('t1')?.reason === HEALTH_TOLD);
    expect(scheduler.latestOf('t1')?.healthy).toBe(true);
  });

  it('fails to launch when there is no such user', async () => {
    const { scheduler } = await launched({ command: { ...command, user: 'no-such-user' } });
    const failed = await scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
    expect(failed.message).toContain("Failed to get user information for 'no-such-user'");
    expect(scheduler.statesOf('t1')).toEqual(['TASK_FAILED']);
  });

  it('runs as the user of the cluster where switching is off', async () => {
    const { cluster, scheduler } = await launched({ command }, { switchUser: false });
    await scheduler.untilState('t1', 'TASK_FINISHED');
    expect(readFileSync(join(await sandboxOf(cluster), 'stdout'), 'utf8')).toBe('0\n0\n');
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { customExecutor, taskOf } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson, post } from '../testing/test-scheduler.js';
import type { Answer } from '../testing/test-scheduler.js';

type Say = (type: string, field: string, parameters: Readonly<Record<string, unknown>>) => Promise<Answer>;

interface Scene {
  readonly say: Say;
  /** The container of a living executor. */
  readonly root: string;
}

async function scene(): Promise<Scene> {
  const cluster = await testCluster({ runner: 'process' });
  const scheduler = await testScheduler(cluster);
  const offer = await scheduler.offer();
  await scheduler.launch([offer], [taskOf(customExecutor('e1'), offer, 't1')]);
  await scheduler.untilState('t1', 'TASK_RUNNING');
  const address = cluster.agents[0]?.address ?? '';
  const state = (await getJson(address, '/state')) as {
    readonly frameworks?: readonly { readonly executors: readonly { readonly container: string }[] }[];
  };
  return {
    root: state.frameworks?.[0]?.executors[0]?.container ?? '',
    say: (type, field, parameters) =>
      post(
        address,
        '/api/v1',
        { 'Content-Type': 'application/json' },
        JSON.stringify({ type, [field]: { ...parameters } }),
      ),
  };
}

describe('a nested container', () => {
  afterEach(stopAll);

  const of = (root: string): Record<string, unknown> => ({ container_id: { value: 'c1', parent: { value: root } } });

  it('is launched once, awaited, and removed', async () => {
    const { say, root } = await scene();
    const command = { value: 'exit 3' };
    const launch = { ...of(root), command };
    expect((await say('LAUNCH_NESTED_CONTAINER', 'launch_nested_container', launch)).status).toBe(200);
    expect((await say('LAUNCH_NESTED_CONTAINER', 'launch_nested_container', launch)).status).toBe(202);
    const end = await say('WAIT_NESTED_CONTAINER', 'wait_nested_container', of(root));
    expect(JSON.parse(end.body)).toEqual({
      type: 'WAIT_NESTED_CONTAINER',
      wait_nested_container: { exit_status: 3 << 8 },
    });
    expect((await say('REMOVE_NESTED_CONTAINER', 'remove_nested_container', of(root))).status).toBe(200);
    expect((await say('WAIT_NESTED_CONTAINER', 'wait_nested_container', of(root))).status).toBe(404);
    expect((await say('REMOVE_NESTED_CONTAINER', 'remove_nested_container', of(root))).status).toBe(200);
  });

  it('is killed with the signal that is asked for, and with SIGKILL otherwise', async () => {
    const { say, root } = await scene();
    const launch = { ...of(root), command: { value: 'exec sleep 60' } };
    await say('LAUNCH_CONTAINER', 'launch_container', launch);
    expect((await say('REMOVE_CONTAINER', 'remove_container', of(root))).status).toBe(500);
    expect((await say('KILL_CONTAINER', 'kill_container', { ...of(root), signal: 10 })).status).toBe(200);
    const end = await say('WAIT_CONTAINER', 'wait_container', of(root));
    expect(JSON.parse(end.body)).toEqual({ type: 'WAIT_CONTAINER', wait_container: { exit_status: 10 } });
  });

  it.each([
    ['an unknown parent', { container_id: { value: 'c1', parent: { value: 'nobody' } } }, 'is unknown'],
    ['no parent', { container_id: { value: 'c1' } }, "'launch_nested_container.container_id.parent'"],
    ['a path for an id', { container_id: { value: '../x', parent: { value: 'nobody' } } }, 'invalid characters'],
  ])('is refused for %s', async (_what, parameters, message) => {
    const { say } = await scene();
    const answer = await say('LAUNCH_NESTED_CONTAINER', 'launch_nested_container', parameters);
    expect([answer.status, answer.body]).toEqual([400, expect.stringContaining(message)]);
  });

  it('is not found when there is none', async () => {
    const { say, root } = await scene();
    expect((await say('KILL_NESTED_CONTAINER', 'kill_nested_container', of(root))).status).toBe(404);
    expect((await say('REMOVE_NESTED_CONTAINER', 'remove_nested_container', of('nobody'))).status).toBe(500);
  });
});

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mesos } from '@borealis/mesos';
import { scalar } from '../packages/local-mesos/src/testing/build-task.js';
import { testCluster } from '../packages/local-mesos/src/testing/test-cluster.js';
import { ContainerScene, shell } from './support/container-scene.js';
import { eventually } from './support/index.js';

const { Reason } = mesos.v1.TaskStatus;

/** Without podman the suite is told as not run by `npm test`, and counted as skipped here. */
const withPodman = process.env['BOREALIS_WITHOUT_PODMAN'] === undefined ? describe : describe.skip;

withPodman('the ends of containers, on podman and runc', () => {
  const scene = new ContainerScene();

  beforeAll(() => scene.open());
  afterEach(() => scene.clear());
  afterAll(() => scene.close());

  it('are asked to end, and get their grace', async () => {
    await scene.launched({ command: shell("trap 'echo bye; exit 0' TERM; echo ready; while :; do sleep 0.05; done") });
    await scene.scheduler.untilState('t1', 'TASK_RUNNING');
    await scene.untilOutput('ready');
    await scene.scheduler.kill('t1');
    await scene.scheduler.untilState('t1', 'TASK_KILLED');
    expect(scene.scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING', 'TASK_KILLED']);
    expect(scene.output()).toBe('ready\nbye\n');
  });

  it('are killed when they do not end within their grace', async () => {
    await scene.launched({
      command: shell("trap '' TERM; echo ready; while :; do sleep 0.05; done"),
      killPolicy: { gracePeriod: { nanoseconds: 100e6 } },
    });
    await scene.untilRunning();
    await scene.untilOutput('ready');
    await scene.scheduler.kill('t1');
    expect((await scene.scheduler.untilState('t1', 'TASK_KILLED')).message).toBe('Container exited with status 137');
  });

  it('fail with the memory they may use', async () => {
    await scene.launched({ command: shell('tail /dev/zero'), resources: [scalar('cpus', 0.1), scalar('mem', 48)] });
    const failed = await scene.scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LIMITATION_MEMORY);
    expect(failed.message).toBe('Memory limit exceeded: Requested: 48MB');
    expect(failed.limitation?.resources).toMatchObject([{ name: 'mem', scalar: { value: 48 } }]);
  });

  it('outlive an engine that is started anew', async () => {
    await scene.launched({ command: shell('while :; do test -e $MESOS_SANDBOX/enough && exit 0; sleep 0.1; done') });
    await scene.untilRunning();
    await scene.engine.halt();
    await scene.engine.serve();
    writeFileSync(join(scene.sandboxOf('t1'), 'enough'), '');
    await scene.scheduler.untilState('t1', 'TASK_FINISHED');
  });

  it('are gone when the cluster stops', async () => {
    await scene.launched({ command: shell("trap '' TERM; sleep 300") });
    await scene.untilRunning();
    expect(await scene.engine.containers()).toHaveLength(1);
    await scene.cluster.stop();
    expect(await scene.engine.containers()).toEqual([]);
    expect(scene.scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
  });

  it('are removed when the process of their cluster is killed', async () => {
    const { child } = await foreignCluster();
    child.kill('SIGKILL');
    await eventually('no container is left', async () => (await scene.engine.containers()).length === 0);
  });

  it('are removed by the next cluster when their watchdog is killed as well', async () => {
    const { child, watchdog } = await foreignCluster();
    process.kill(await watchdog(), 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await scene.engine.containers()).toHaveLength(1);
    await testCluster({ runner: 'process', docker: scene.engine.address });
    expect(await scene.engine.containers()).toEqual([]);
  });

  /** A cluster in a process of its own with a task that runs on the engine. */
  const foreignCluster = async (): Promise<ForeignCluster> => {
    const file = (path: string): string => new URL(path, import.meta.url).pathname;
    const program = [file('../scripts/source-loader.mjs'), file('./support/cluster-program.ts')];
    const child = spawn(process.execPath, ['--import', ...program, scene.engine.address, scene.newFolder()], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env['PATH'] },
    });
    const [address] = (await once(child.stdout, 'data')) as [Buffer];
    await scene.join(address.toString().trim());
    await scene.launch({ command: shell('sleep 300') });
    await scene.untilRunning();
    return { child, watchdog: () => eventually('the watchdog', () => watchdogOf(child.pid ?? 0)) };
  };
});

interface ForeignCluster {
  readonly child: ChildProcess;
  readonly watchdog: () => Promise<number>;
}

/** The child that removes containers, among the children of a cluster. */
const watchdogOf = (pid: number): number | undefined =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number)
    .find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('/containers/'));

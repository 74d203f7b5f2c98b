import { existsSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultExecutor, scalar, task } from '../testing/build-task.js';
import { eventually, launched, processScene } from '../testing/process-scene.js';
import { stopAll } from '../testing/test-cluster.js';
import { Reason, Source } from '../wire.js';

/** Who uses what is known where /proc exists. */
const withProc = existsSync('/proc/self/stat') ? describe : describe.skip;

afterEach(stopAll);

// Node is here for certain, and fills memory in a way that can be foreseen.
const filling = (megabytes: number): string =>
  `'${process.execPath}' -e 'globalThis.kept = Buffer.alloc(${megabytes} << 20, 1); setInterval(() => {}, 1000)'`;

withProc('what a task uses', () => {
  it('is told of all its processes together, with its limits', async () => {
    const { cluster, scheduler } = await launched({
      command: { shell: true, value: `${filling(50)} & ${filling(50)} & while :; do :; done` },
      resources: [scalar('cpus', 0.5), scalar('mem', 64)],
    });
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await eventually('the memory of both, and some time of the processor', async () => {
      const use = await cluster.agents[0]?.statisticsOf('t1');
      return (use?.memRssBytes ?? 0) > 100 << 20 && (use?.cpusUserTimeSecs ?? 0) + (use?.cpusSystemTimeSecs ?? 0) > 0.1;
    });
    const use = await cluster.agents[0]?.statisticsOf('t1');
    expect(use).toMatchObject({ processes: 3, cpusSoftLimit: 0.5, memLimitBytes: 64 << 20 });
    expect(use?.threads).toBeGreaterThan(3);
    expect(use?.timestamp).toBeCloseTo(Date.now() / 1000, -1);
  });

  it('is not told of a task that is over', async () => {
    const { cluster, scheduler } = await launched({ command: { shell: true, value: 'true' } });
    await scheduler.untilState('t1', 'TASK_FINISHED');
    expect(await cluster.agents[0]?.statisticsOf('t1')).toBeUndefined();
  });

  it('costs it its life above its memory, where that is enforced', async () => {
    const { scheduler } = await launched(
      {
        command: { shell: true, value: `${filling(200)} & wait` },
        resources: [scalar('cpus', 0.5), scalar('mem', 100)],
      },
      { enforceMemory: true },
    );
    const failed = await scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LIMITATION_MEMORY);
    expect(failed.source).toBe(Source.SOURCE_AGENT);
    expect(failed.message).toMatch(/^Memory limit exceeded: Requested: 100MB Maximum Used: \d+(\.\d+)?MB$/);
    expect(failed.limitation?.resources).toMatchObject([{ name: 'mem', scalar: { value: 100 } }]);
  });

  it('costs a task of a group its life alike', async () => {
    const { scheduler, offer } = await processScene({ enforceMemory: true });
    const hungry = task(offer, 't1', {
      command: { shell: true, value: filling(200) },
      resources: [scalar('cpus', 0.5), scalar('mem', 100)],
    });
    await scheduler.launchGroup([offer], defaultExecutor('group'), [hungry]);
    const failed = await scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LIMITATION_MEMORY);
    expect(failed.limitation?.resources).toMatchObject([{ name: 'mem', scalar: { value: 100 } }]);
  });

  it('may be more than it was given where nobody enforces it', async () => {
    const { cluster, scheduler } = await launched({
      command: { shell: true, value: filling(100) },
      resources: [scalar('cpus', 0.5), scalar('mem', 32)],
    });
    await eventually(
      'the memory',
      async () => ((await cluster.agents[0]?.statisticsOf('t1'))?.memRssBytes ?? 0) > 100 << 20,
    );
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING']);
  });
});

describe('strict images', () => {
  it('fail a task without an engine, and say what to do', async () => {
    const { scheduler, offer } = await processScene({ strictImages: true });
    const container = { type: 1, docker: { image: 'alpine:3' } } as const;
    await scheduler.launch([offer], [task(offer, 't1', { container, command: { shell: false, arguments: ['true'] } })]);
    const failed = await scheduler.untilState('t1', 'TASK_FAILED');
    expect(failed.reason).toBe(Reason.REASON_CONTAINER_LAUNCH_FAILED);
    expect(failed.message).toContain('image alpine:3 cannot be used: no Docker-compatible socket answers');
    expect(failed.message).toContain('DOCKER_HOST');
  });

  it('are of no concern to a cluster whose engine does not answer: it does not start', async () => {
    await expect(processScene({ docker: 'unix:///no/such.sock' })).rejects.toThrow(
      expect.objectContaining({ code: 'LOCAL_MESOS_DOCKER_UNREACHABLE' }),
    );
  });
});

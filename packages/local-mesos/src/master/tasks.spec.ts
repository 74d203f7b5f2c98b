import { afterEach, describe, expect, it } from '@jest/globals';
import { ports, scalar, task } from '../testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import type { TestScheduler } from '../testing/test-scheduler.js';
import { CallType, Capability, CheckType, EventType, Reason, Source, TaskState, ValueType } from '../wire.js';
import type { Offer, TaskInfo } from '../wire.js';

afterEach(stopAll);

const ready = async (options = {}): Promise<{ scheduler: TestScheduler; offer: Offer }> => {
  const scheduler = await testScheduler(await testCluster(options));
  return { scheduler, offer: await scheduler.offer() };
};

describe('a launched task', () => {
  it('starts, runs and finishes, and each update names who told it', async () => {
    const { scheduler, offer } = await ready({ simulated: { runMs: 1 } });
    await scheduler.launch([offer], [task(offer, 't1')]);
    const end = await scheduler.untilState('t1', 'TASK_FINISHED');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_FINISHED']);
    expect(end.message).toBe('Command exited with status 0');
    const running = await scheduler.untilState('t1', 'TASK_RUNNING');
    expect(running.source).toBe(Source.SOURCE_EXECUTOR);
    expect(running.uuid).toHaveLength(16);
    expect(running.agentId?.value).toBe(offer.agentId.value);
    expect(running.executorId?.value).toBe('t1');
    expect(running.containerStatus?.networkInfos?.[0]?.ipAddresses?.[0]?.ipAddress).toBe('127.0.0.1');
    expect(running.timestamp).toBeGreaterThan(1.6e9);
  });

  it('fails with the status of its command', async () => {
    const { scheduler, offer } = await ready({ simulated: { runMs: 1, exitStatus: 3 } });
    await scheduler.launch([offer], [task(offer, 't1')]);
    expect((await scheduler.untilState('t1', 'TASK_FAILED')).message).toBe('Command exited with status 3');
  });

  it('gives its resources back when it ends', async () => {
    const { scheduler, offer } = await ready({ cpus: 1, simulated: { runMs: 1 } });
    await scheduler.launch([offer], [task(offer, 't1', { resources: [scalar('cpus', 1), scalar('mem', 8192)] })], 0);
    const again = await scheduler.offer();
    expect(again.resources?.find(({ name }) => name === 'cpus')?.scalar?.value).toBe(1);
  });

  it('shares an offer with others, and offers of one agent can be put together', async () => {
    const { scheduler, offer } = await ready({ simulated: {} });
    await scheduler.launch([offer], [task(offer, 't1')], 0);
    const rest = await scheduler.offer();
    const half = { resources: [scalar('cpus', 1), scalar('mem', 16), ports(31000, 31001)] };
    await scheduler.launch([rest], [task(rest, 't2', half), task(rest, 't3'), task(rest, 't4')]);
    for (const id of ['t2', 't3', 't4']) await scheduler.untilState(id, 'TASK_RUNNING');
  });
});

describe('a refused task', () => {
  const refused = async (changes: Partial<TaskInfo>, options = {}): Promise<string> => {
    const { scheduler, offer } = await ready(options);
    await scheduler.launch([offer], [task(offer, 't1', changes)]);
    await scheduler.until('an answer', () => scheduler.updates.length > 0);
    const [status] = scheduler.updates;
    expect(status?.state).toBe(TaskState.TASK_ERROR);
    expect(status?.source).toBe(Source.SOURCE_MASTER);
    expect(status?.reason).toBe(Reason.REASON_TASK_INVALID);
    expect(status?.uuid).toHaveLength(0);
    return status?.message ?? '';
  };

  const http = { port: 80 };
  it.each<[string, Partial<TaskInfo>, string]>([
    ['an empty id', { taskId: { value: '' } }, 'ID must not be empty'],
    ['a slash in the id', { taskId: { value: 'x/y' } }, "'x/y' contains invalid characters"],
    ['an id of 256 characters', { taskId: { value: 'x'.repeat(256) } }, 'ID must not be greater than 255 characters'],
    ['another agent', { agentId: { value: 'other' } }, 'Task uses invalid agent other while agent'],
    ['a negative grace', { killPolicy: { gracePeriod: { nanoseconds: -1 } } }, "'kill_policy.grace_period' must be"],
    ['a negative time', { maxCompletionTime: { nanoseconds: -1 } }, "'max_completion_time' must be non-negative"],
    ['an empty check', { check: {} }, "Task uses invalid check: CheckInfo must specify 'type'"],
    ['a check without its part', { check: { type: CheckType.TCP } }, "Expecting 'tcp' to be set for TCP check"],
    [
      'a check without a program',
      { check: { type: CheckType.COMMAND, command: { command: { shell: false } } } },
      "Command check must contain 'executable path'",
    ],
    [
      'a check of a path without slash',
      { check: { type: CheckType.HTTP, http: { ...http, path: 'up' } } },
      "The path 'up' of HTTP check must start with '/'",
    ],
    [
      'a check with a negative delay',
      { check: { type: CheckType.TCP, tcp: http, delaySeconds: -1 } },
      "Expecting 'delay_seconds' to be non-negative",
    ],
    ['a check of an unknown type', { check: { type: CheckType.UNKNOWN } }, "'UNKNOWN' is not a valid check type"],
    [
      'a health check without a command',
      { healthCheck: { command: {} } },
      "Command health check must contain 'shell command'",
    ],
    ['an empty health check', { healthCheck: {} }, "HealthCheck must specify 'type'"],
    [
      'a strange scheme',
      { healthCheck: { http: { ...http, scheme: 'ftp' } } },
      "Unsupported HTTP health check scheme: 'ftp'",
    ],
    ['a path without slash', { healthCheck: { http: { ...http, path: 'up' } } }, "must start with '/'"],
    ['a negative interval', { healthCheck: { http, intervalSeconds: -1 } }, "'interval_seconds' to be non-negative"],
    ['no resources', { resources: [] }, 'Task uses no resources'],
    ['a negative amount', { resources: [scalar('cpus', -1)] }, 'Invalid scalar resource: value <= 0'],
    ['an amount that rounds to 0', { resources: [scalar('cpus', 0.0001)] }, 'Invalid scalar resource: value <= 0'],
    ['half a card', { resources: [scalar('gpus', 0.5)] }, 'The "gpus" resource must be an unsigned integer'],
    ['a range that ends before it begins', { resources: [ports(5, 4)] }, 'begin > end'],
    ['a nameless resource', { resources: [scalar('', 1)] }, 'Empty resource name'],
    ['text as a resource', { resources: [{ name: 'x', type: ValueType.TEXT }] }, "Unsupported resource type of 'x'"],
    [
      'a variable without value',
      { command: { value: 'true', environment: { variables: [{ name: 'X' }] } } },
      "Environment variable 'X' of type 'VALUE' must have a value set",
    ],
    [
      'a docker container without image',
      { container: { type: 1 } },
      "DockerInfo 'docker' is not set for DOCKER typed ContainerInfo",
    ],
    ['a limit below the request', { limits: { cpus: { value: 0.01 } } }, 'less than the cpus it requests'],
    ['neither command nor executor', { command: null }, 'Task should have at least one (but not both)'],
    [
      'an executor without a command',
      { command: null, executor: { executorId: { value: 'e' } } },
      "'ExecutorInfo.command' must be set for 'CUSTOM' executor",
    ],
    [
      'more than there is',
      { resources: [scalar('cpus', 99)] },
      'Total resources cpus:99 required by task and its executor',
    ],
    ['a port outside the offer', { resources: [scalar('cpus', 1), ports(80)] }, 'is more than available'],
    [
      'a reservation it does not have',
      { resources: [{ ...scalar('cpus', 1), role: 'ops' }] },
      'is more than available',
    ],
  ])('is told of %s', async (_what, changes, message) => {
    expect(await refused(changes)).toContain(message);
  });

  it('does not stop the others, nor use what it asked for', async () => {
    const { scheduler, offer } = await ready({ cpus: 1 });
    const all = { resources: [scalar('cpus', 1), scalar('mem', 16)] };
    await scheduler.launch([offer], [task(offer, 'bad', { ...all, command: null }), task(offer, 'good', all)]);
    await scheduler.untilState('good', 'TASK_RUNNING');
    expect(scheduler.statesOf('bad')).toEqual(['TASK_ERROR']);
  });

  it('may not reuse the id of a task that is still there', async () => {
    const { scheduler, offer } = await ready();
    await scheduler.launch([offer], [task(offer, 't1'), task(offer, 't1')]);
    const error = await scheduler.untilState('t1', 'TASK_ERROR');
    expect(error.message).toBe('Task has duplicate ID: t1');
  });
});

describe('an ACCEPT', () => {
  it.each<[string, Capability[], keyof typeof TaskState]>([
    ['TASK_DROPPED', [Capability.MULTI_ROLE, Capability.PARTITION_AWARE], 'TASK_DROPPED'],
    ['TASK_LOST without PARTITION_AWARE', [Capability.MULTI_ROLE], 'TASK_LOST'],
  ])('with an offer that is gone is answered with %s', async (_what, capabilities, state) => {
    const scheduler = await testScheduler(await testCluster(), { capabilities });
    const offer = await scheduler.offer();
    await scheduler.decline([offer], 3600);
    await scheduler.launch([offer], [task(offer, 't1')]);
    const status = await scheduler.untilState('t1', state);
    expect(status.reason).toBe(Reason.REASON_INVALID_OFFERS);
    expect(status.message).toBe(`Task launched with invalid offers: Offer ${offer.id.value} is no longer valid`);
  });

  it('of offers from two agents gives both back', async () => {
    const cluster = await testCluster({ agents: 2 });
    const scheduler = await testScheduler(cluster);
    await scheduler.until('two offers', () => scheduler.offers.length === 2);
    const [first, second] = scheduler.offers as [Offer, Offer];
    await scheduler.launch([first, second], [task(first, 't1')]);
    const status = await scheduler.untilState('t1', 'TASK_DROPPED');
    expect(status.message).toContain('Aggregated offers must belong to one single agent');
    await scheduler.until('both offers again', () => scheduler.offers.length === 2);
  });

  it('without operations is a decline', async () => {
    const { scheduler, offer } = await ready();
    await scheduler.call({ type: CallType.ACCEPT, accept: { offerIds: [offer.id], filters: { refuseSeconds: 0 } } });
    await scheduler.until('the offer again', () => scheduler.of(EventType.OFFERS).length === 2);
  });
});

describe('a KILL', () => {
  it('tells of the killing where the framework knows the state, and ends in TASK_KILLED', async () => {
    const { scheduler, offer } = await ready();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1');
    const killed = await scheduler.untilState('t1', 'TASK_KILLED');
    expect(killed.message).toBe('Command terminated with signal Terminated');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLING', 'TASK_KILLED']);
  });

  it('does without TASK_KILLING otherwise', async () => {
    const scheduler = await testScheduler(await testCluster(), { capabilities: [Capability.MULTI_ROLE] });
    const offer = await scheduler.offer();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_RUNNING', 'TASK_KILLED']);
  });

  it('insists after the grace of the task', async () => {
    const { scheduler, offer } = await ready({ simulated: { stopMs: Infinity } });
    await scheduler.launch([offer], [task(offer, 't1', { killPolicy: { gracePeriod: { nanoseconds: 20e6 } } })]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1');
    expect((await scheduler.untilState('t1', 'TASK_KILLED')).message).toBe('Command terminated with signal Killed');
  });

  it('may shorten the grace where the agent honours its kill policy', async () => {
    const { scheduler, offer } = await ready({
      simulated: { stopMs: Infinity },
      killGraceMs: 3_600_000,
      httpCommandExecutor: true,
    });
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLING');
    await scheduler.kill('t1', 10);
    await scheduler.untilState('t1', 'TASK_KILLED');
    expect(scheduler.statesOf('t1').filter((state) => state === 'TASK_KILLING')).toHaveLength(1);
  });

  it('comes in time for a task that is still starting', async () => {
    const { scheduler, offer } = await ready({ simulated: { startMs: 3_600_000 } });
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_STARTING');
    await scheduler.kill('t1');
    await scheduler.untilState('t1', 'TASK_KILLED');
    expect(scheduler.statesOf('t1')).toEqual(['TASK_STARTING', 'TASK_KILLING', 'TASK_KILLED']);
  });

  it('of an unknown task is answered as a question about it', async () => {
    const { scheduler } = await ready();
    await scheduler.kill('nobody');
    const status = await scheduler.untilState('nobody', 'TASK_UNKNOWN');
    expect(status.reason).toBe(Reason.REASON_RECONCILIATION);
  });

  it('that names another agent is ignored', async () => {
    const { scheduler, offer } = await ready();
    await scheduler.launch([offer], [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    await scheduler.call({ type: CallType.KILL, kill: { taskId: { value: 't1' }, agentId: { value: 'other' } } });
    await scheduler.reconcile([{ taskId: 't1' }]);
    await scheduler.until('the answer', () => scheduler.statesOf('t1').length === 3);
    expect(scheduler.statesOf('t1').at(-1)).toBe('TASK_RUNNING');
  });
});

describe('a task with a longest time', () => {
  it('fails when the time is over', async () => {
    const { scheduler, offer } = await ready();
    await scheduler.launch([offer], [task(offer, 't1', { maxCompletionTime: { nanoseconds: 10e6 } })]);
    const status = await scheduler.untilState('t1', 'TASK_FAILED');
    expect(status.reason).toBe(Reason.REASON_MAX_COMPLETION_TIME_REACHED);
    expect(scheduler.statesOf('t1')).not.toContain('TASK_KILLING');
  });
});

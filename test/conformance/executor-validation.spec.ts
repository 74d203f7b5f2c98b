import { describe, expect, it } from '@jest/globals';
import { launch, newTaskId, scalar, taskOn, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();

const executorOf = (more: Message = {}): Message => ({
  executor_id: { value: newTaskId() },
  command: { value: 'sleep 1000' },
  resources: [scalar('cpus', 0.1), scalar('mem', 32)],
  ...more,
});
const first = (framework: Framework, task: Message): Promise<Message> =>
  framework.until('the verdict', () => framework.updatesOf(task.task_id.value)[0]);

describe('§10.14 a task is refused for its executor', () => {
  it.each<[string, Message, RegExp]>([
    ['has no command', { command: undefined }, /'ExecutorInfo.command' must be set/],
    [
      'is of type CUSTOM and has no command',
      { type: 'CUSTOM', command: undefined },
      /must be set for 'CUSTOM' executor/,
    ],
    ['is of type DEFAULT', { type: 'DEFAULT', command: undefined }, /ExecutorInfo/],
    ['has an empty id', { executor_id: { value: '' } }, /empty/],
    ['has an id with a slash', { executor_id: { value: 'a/b' } }, /invalid characters/],
    ['is of another framework', { framework_id: { value: 'other' } }, /FrameworkID/],
    ['has less than no time to shut down', { shutdown_grace_period: { nanoseconds: -1 } }, /non-negative/],
    ['has a variable without a value', { command: { value: 'x', environment: { variables: [{ name: 'X' }] } } }, /'X'/],
    ['uses a negative amount', { resources: [scalar('cpus', -1)] }, /resource/],
  ])('that %s', async (_, change, says) => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer, { command: undefined, executor: executorOf(change) });
    await launch(framework, [offer], [task]);
    const status = await first(framework, task);
    expect(status).toMatchObject({ state: 'TASK_ERROR', source: 'SOURCE_MASTER', reason: 'REASON_TASK_INVALID' });
    expect(status.message).toMatch(says);
  });

  it('§10.15 that is not the one of that id which the agent has', async () => {
    const framework = await master.framework();
    const offer = await framework.offer(0.3, 96);
    const executor = executorOf();
    const [one, two] = [executor, { ...executor, command: { value: 'sleep 2000' } }].map((each) =>
      taskOn(offer, { command: undefined, executor: each }),
    );
    await launch(framework, [offer], [one, two]);
    const status = await first(framework, two);
    expect(status).toMatchObject({ state: 'TASK_ERROR', reason: 'REASON_TASK_INVALID' });
    expect(status.message).toContain('ExecutorInfo is not compatible with existing ExecutorInfo');
  });

  it('§10.16 that needs what the task has left nothing of', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const executor = executorOf({ resources: [scalar('cpus', 0.1), scalar('mem', 10_000_000)] });
    const task = taskOn(offer, { command: undefined, executor });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).message).toMatch(/required by task and its executor is more than available/);
  });

  it('§10.17 that uses the same ports', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const { begin } = offer.resources.find(({ name }: Message) => name === 'ports').ranges.range[0];
    const port = { name: 'ports', type: 'RANGES', ranges: { range: [{ begin, end: begin }] } };
    const resources = [scalar('cpus', 0.1), scalar('mem', 32), port];
    const task = taskOn(offer, { command: undefined, resources, executor: executorOf({ resources }) });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).state).toBe('TASK_ERROR');
  });

  it('§10.17 that mixes revocable with what is not', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const executor = executorOf({ resources: [{ ...scalar('cpus', 0.1), revocable: {} }, scalar('mem', 32)] });
    const task = taskOn(offer, { command: undefined, executor });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).state).toBe('TASK_ERROR');
  });
});

describe('§9, §10 a group is refused as a whole', () => {
  const groupExecutor = (more: Message = {}): Message => ({
    type: 'DEFAULT',
    executor_id: { value: newTaskId() },
    resources: [scalar('cpus', 0.1), scalar('mem', 32), scalar('disk', 10)],
    ...more,
  });

  const launchGroup = (framework: Framework, offer: Message, executor: Message, tasks: Message[]): Promise<Response> =>
    framework.call('ACCEPT', {
      accept: {
        offer_ids: [offer.id],
        operations: [{ type: 'LAUNCH_GROUP', launch_group: { executor, task_group: { tasks } } }],
        filters: { refuse_seconds: 0 },
      },
    });

  const network = { type: 'MESOS', network_infos: [{ name: 'somewhere' }] };
  it.each<[string, Message, Message, RegExp]>([
    ['its executor has no type', { type: undefined }, {}, /type/],
    ['its executor’s type is UNKNOWN', { type: 'UNKNOWN' }, {}, /type/],
    ['its default executor has a command', { command: { value: 'true' } }, {}, /command.*must not be set/],
    ['its executor uses no disk', { resources: [scalar('cpus', 0.1), scalar('mem', 32)] }, {}, /uses no disk/],
    [
      'its executor has less than 0.01 CPUs',
      { resources: [scalar('cpus', 0.001), scalar('mem', 32), scalar('disk', 10)] },
      {},
      /CPUs/,
    ],
    [
      'its executor has less than 32 MB',
      { resources: [scalar('cpus', 0.1), scalar('mem', 31), scalar('disk', 10)] },
      {},
      /mem/,
    ],
    [
      'its executor is in a docker container',
      { container: { type: 'DOCKER', docker: { image: 'i' } } },
      {},
      /[Dd]ocker/,
    ],
    ['a task is in a docker container', {}, { container: { type: 'DOCKER', docker: { image: 'i' } } }, /[Dd]ocker/],
    ['a task has another executor', {}, { executor: executorOf() }, /executor/i],
    ['a task uses no resources', {}, { resources: [] }, /^Task '.*' is invalid: .*no resources/],
    [
      'a task with a network of its own is checked by TCP',
      {},
      { container: network, health_check: { type: 'TCP', tcp: { port: 1 } } },
      /health check/i,
    ],
    ['a task has limits but shares its cgroups', {}, { limits: { mem: { value: 64 } } }, /share_cgroups|limit/],
    [
      'it needs more than is offered',
      {},
      { resources: [scalar('cpus', 0.1), scalar('mem', 10_000_000)] },
      /Total resources .* required by task group and its executor are more than available/,
    ],
  ])('when %s', async (_, executor, change, says) => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const tasks = [taskOn(offer), taskOn(offer, change)];
    await launchGroup(framework, offer, groupExecutor(executor), tasks);
    for (const task of tasks) {
      const status = await first(framework, task);
      expect(status).toMatchObject({
        state: 'TASK_ERROR',
        source: 'SOURCE_MASTER',
        reason: 'REASON_TASK_GROUP_INVALID',
      });
      expect(status.message).toMatch(says);
      expect(status.uuid).toBeUndefined();
    }
  });

  it('when two of its tasks have one id', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    await launchGroup(framework, offer, groupExecutor(), [task, task]);
    await framework.until('both verdicts', () => framework.updatesOf(task.task_id.value).length === 2);
    for (const status of framework.updatesOf(task.task_id.value))
      expect(status).toMatchObject({ state: 'TASK_ERROR', reason: 'REASON_TASK_GROUP_INVALID' });
  });
});

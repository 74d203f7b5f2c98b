import { describe, expect, it } from '@jest/globals';
import {
  amount,
  decline,
  isOffered,
  launch,
  newTaskId,
  offerOfAgentOf,
  running,
  scalar,
  taskOn,
  twoAgents,
  underTest,
} from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();

const accept = (framework: Framework, offers: readonly Message[], operations: readonly Message[]): Promise<Response> =>
  framework.call('ACCEPT', {
    accept: { offer_ids: offers.map(({ id }) => id), operations, filters: { refuse_seconds: 0 } },
  });
const launchOf = (...tasks: Message[]): Message => ({ type: 'LAUNCH', launch: { task_infos: tasks } });
const first = (framework: Framework, task: Message): Promise<Message> =>
  framework.until('the verdict', () => framework.updatesOf(task.task_id.value)[0]);

describe('§9 offers that do not belong together', () => {
  it('of two agents drop the tasks and come back, both', async () => {
    const framework = await master.framework();
    const offers = await twoAgents(framework);
    const task = taskOn(offers[0]);
    await launch(framework, offers, [task]);
    const status = await first(framework, task);
    expect(status).toMatchObject({
      state: 'TASK_DROPPED',
      source: 'SOURCE_MASTER',
      reason: 'REASON_INVALID_OFFERS',
      message: expect.stringContaining('Aggregated offers must belong to one single agent'),
    });
    for (const offer of offers) await offerOfAgentOf(framework, offer);
  });

  it('of two roles drop the tasks', async () => {
    const framework = await master.framework({ roles: ['conformance-east', 'conformance-west'] });
    const offers = await twoAgents(framework);
    // Whoever got which: one is brought to the other role.
    const [one] = offers;
    let [, two] = offers;
    while (two.allocation_info.role === one.allocation_info.role) {
      await decline(framework, [two], 3_600);
      two = await offerOfAgentOf(framework, two);
    }
    const task = taskOn(one);
    await launch(framework, [one, two], [task]);
    expect((await first(framework, task)).message).toContain('Aggregated offers must be allocated to the same role');
  });

  it('and one that is gone: the others come back', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    await launch(framework, [offer, { id: { value: 'gone' } }], [task]);
    expect((await first(framework, task)).message).toContain('Offer gone is no longer valid');
    await offerOfAgentOf(framework, offer);
  });

  it('twice the same drops the tasks and comes back', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    await launch(framework, [offer, offer], [task]);
    expect((await first(framework, task)).message).toContain(`Duplicate offer ${offer.id.value} in offer list`);
    await offerOfAgentOf(framework, offer);
  });

  it('and that of another framework stays with its owner', async () => {
    const [thief, owner] = [await master.framework({}, {}), await master.framework()];
    const offer = await thief.offer();
    await decline(thief, [offer, ...thief.held()], 3_600);
    const theirs = await owner.offer();
    const task = taskOn(theirs);
    await launch(thief, [theirs], [task]);
    expect((await first(thief, task)).reason).toBe('REASON_INVALID_OFFERS');
    const own = taskOn(theirs);
    await launch(owner, [theirs], [own]);
    await owner.update(own.task_id.value, 'TASK_STARTING');
  });

  it('drop every task of every operation', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const tasks = [taskOn(offer), taskOn(offer), taskOn(offer)];
    const group = { type: 'LAUNCH_GROUP', launch_group: { executor: {}, task_group: { tasks: [tasks[2]] } } };
    group.launch_group.executor = { type: 'DEFAULT', executor_id: { value: 'e' } };
    await accept(framework, [{ id: { value: 'gone' } }], [launchOf(tasks[0]), launchOf(tasks[1]), group]);
    for (const task of tasks) expect((await first(framework, task)).reason).toBe('REASON_INVALID_OFFERS');
  });
});

describe('§9 offers that belong together', () => {
  it('are pooled: a task may need more than any of them', async () => {
    const framework = await master.framework();
    const small = await running(framework);
    const rest = await offerOfAgentOf(framework, small);
    await framework.call('KILL', { kill: { task_id: small.task_id } });
    const freed = await offerOfAgentOf(framework, small);
    const mem = amount(rest.resources, 'mem') + amount(freed.resources, 'mem');
    const task = taskOn(rest, { resources: [scalar('cpus', 0.1), scalar('mem', mem)] });
    await launch(framework, [rest, freed], [task]);
    expect((await first(framework, task)).state).toBe('TASK_STARTING');
  });

  it('serve several operations of one call, in their order, from one pool', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const half = [scalar('cpus', 0.1), scalar('mem', amount(offer.resources, 'mem') * 0.6)];
    const [one, two, three] = [taskOn(offer, { resources: half }), taskOn(offer, { resources: half }), taskOn(offer)];
    await accept(framework, [offer], [launchOf(one), launchOf(two), launchOf(three)]);
    expect((await first(framework, one)).state).toBe('TASK_STARTING');
    const refused = await first(framework, two);
    expect(refused).toMatchObject({ state: 'TASK_ERROR', reason: 'REASON_TASK_INVALID' });
    expect(refused.message).toMatch(/Total resources .* required by task and its executor is more than available/);
    expect((await first(framework, three)).state).toBe('TASK_STARTING');
  });

  it('are used up by it: a second ACCEPT comes too late', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    await launch(framework, [offer], [taskOn(offer)]);
    const late = taskOn(offer);
    await launch(framework, [offer], [late]);
    expect((await first(framework, late)).reason).toBe('REASON_INVALID_OFFERS');
  });

  it('give what a refused task does not use back', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer, { resources: [] });
    await launch(framework, [offer], [task]);
    await first(framework, task);
    const next = await offerOfAgentOf(framework, offer);
    expect(amount(next.resources, 'mem')).toBeCloseTo(amount(offer.resources, 'mem'), 3);
  });

  it.each(['LAUNCH', 'LAUNCH_GROUP'])('know no id for %s', async (type) => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    const executor = {
      type: 'DEFAULT',
      executor_id: { value: newTaskId() },
      resources: [scalar('cpus', 0.1), scalar('mem', 32), scalar('disk', 10)],
    };
    const body =
      type === 'LAUNCH'
        ? { launch: { task_infos: [task] } }
        : { launch_group: { executor, task_group: { tasks: [task] } } };
    await accept(framework, [offer], [{ type, id: { value: 'operation' }, ...body }]);
    expect(await first(framework, task)).toMatchObject({
      state: 'TASK_ERROR',
      reason: type === 'LAUNCH' ? 'REASON_TASK_INVALID' : 'REASON_TASK_GROUP_INVALID',
    });
  });
});

describe('§9, §16 the resources of a task', () => {
  it('may name the role of their offer', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const { allocation_info } = offer;
    const resources = [scalar('cpus', 0.1), scalar('mem', 32)].map((each) => ({ ...each, allocation_info }));
    const task = taskOn(offer, { resources });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).state).toBe('TASK_STARTING');
  });

  it('may not name another role', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const allocation_info = { role: 'somebody-else' };
    const resources = [scalar('cpus', 0.1), scalar('mem', 32)].map((each) => ({ ...each, allocation_info }));
    const task = taskOn(offer, { resources });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).state).toBe('TASK_ERROR');
  });

  it('may be all of the offer, word by word', async () => {
    const framework = await master.framework();
    const [offer] = await twoAgents(framework);
    const task = taskOn(offer, { resources: offer.resources });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).state).toBe('TASK_STARTING');
    expect(isOffered(framework, offer)).toBe(false);
  });

  it('may say "*" for unreserved, whatever the framework can read', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer, {
      resources: [scalar('cpus', 0.1), scalar('mem', 32)].map((each) => ({ ...each, role: '*' })),
    });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).state).toBe('TASK_STARTING');
  });

  it('may be ports, which are gone from the next offer', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const { begin } = offer.resources.find(({ name }: Message) => name === 'ports').ranges.range[0];
    const port = { name: 'ports', type: 'RANGES', ranges: { range: [{ begin, end: begin }] } };
    const task = taskOn(offer, { resources: [scalar('cpus', 0.1), scalar('mem', 32), port] });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).state).toBe('TASK_STARTING');
    const rest = await offerOfAgentOf(framework, offer);
    expect(rest.resources.find(({ name }: Message) => name === 'ports').ranges.range[0].begin).toBe(begin + 1);
  });

  it('may be ports nobody offered: then the task is refused', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const port = { name: 'ports', type: 'RANGES', ranges: { range: [{ begin: 1, end: 2 }] } };
    const task = taskOn(offer, { resources: [scalar('cpus', 0.1), scalar('mem', 32), port] });
    await launch(framework, [offer], [task]);
    expect((await first(framework, task)).message).toContain('more than available');
  });
});

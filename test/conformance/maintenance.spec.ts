import { afterEach, describe, expect, it } from '@jest/globals';
import { itWithControl, offerOfAgentOf, operate, running, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();

const operator = (type: string, members: Message = {}) => operate(master.origin(), type, members);

const update = async (...windows: readonly Message[]): Promise<number> =>
  (await operator('UPDATE_MAINTENANCE_SCHEDULE', { update_maintenance_schedule: { schedule: { windows } } })).status;

const window = (machines: readonly Message[], unavailability: Message = inAnHour): Message => ({
  machine_ids: machines,
  unavailability,
});

const inAnHour = { start: { nanoseconds: (Math.floor(Date.now() / 1000) + 3600) * 1e9 } };

/** Hostname and address, as its agent has them. */
const machineOf = async ({ agent_id }: Message): Promise<Message> => {
  const slaves = await (await fetch(`${master.origin()}/slaves`)).json();
  const { hostname, pid } = slaves.slaves.find(({ id }: Message) => id === agent_id.value);
  return { hostname, ip: /@(.*):\d+$/.exec(pid)![1] };
};

const inverseOffer = (framework: Framework, after = 0): Promise<Message> =>
  framework.until('an inverse offer', () => {
    const all = framework.all('INVERSE_OFFERS').flatMap(({ inverse_offers }) => inverse_offers.inverse_offers);
    return all[after];
  });

const statuses = async (): Promise<Message> =>
  (await operator('GET_MAINTENANCE_STATUS')).told.status.draining_machines[0].statuses;

const agentOf = ({ agent_id }: Message) => master.cluster().agents.find(({ id }) => id === agent_id.value)!;
const onAgent = ({ agent_id }: Message, more: Message = {}): Message => ({ agent_id, ...more });

afterEach(() => update());

describe('§15 a maintenance schedule', () => {
  it.each([
    ['a machine without a name', [window([{}])]],
    ['a machine named twice', [window([{ hostname: 'm' }, { hostname: 'm' }])]],
    ['a machine in two windows', [window([{ hostname: 'm' }]), window([{ hostname: 'm' }])]],
    ['a negative duration', [window([{ hostname: 'm' }], { ...inAnHour, duration: { nanoseconds: -1 } })]],
  ])('with %s is refused', async (_, windows) => {
    expect(await update(...windows)).toBe(400);
  });

  it('is read back, and replaced as a whole', async () => {
    expect(await update(window([{ hostname: 'm1' }]))).toBe(200);
    expect(await update(window([{ hostname: 'm2' }]))).toBe(200);
    const { told } = await operator('GET_MAINTENANCE_SCHEDULE');
    expect(told.schedule.windows).toMatchObject([{ machine_ids: [{ hostname: 'm2' }], unavailability: inAnHour }]);
  });

  it('has no machine taken down that is not in it, and none brought up that is not down', async () => {
    const machines = [{ hostname: 'm' }];
    expect((await operator('START_MAINTENANCE', { start_maintenance: { machines } })).status).toBe(400);
    await update(window(machines));
    expect((await operator('STOP_MAINTENANCE', { stop_maintenance: { machines } })).status).toBe(400);
  });

  it('takes offers back and makes them anew with the time', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    expect(offer.unavailability).toBeUndefined();
    await update(window([await machineOf(offer)]));
    await framework.until('the rescission', () =>
      framework.all('RESCIND').some(({ rescind }) => rescind.offer_id.value === offer.id.value),
    );
    await framework.until('the offer with its time', () =>
      framework.held().some(({ agent_id, unavailability }) => {
        return agent_id.value === offer.agent_id.value && unavailability?.start.nanoseconds > 0;
      }),
    );
  });
});

describe('§15 an inverse offer', () => {
  it('asks who holds something, is answered, and comes again when that is revived', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    await update(window([await machineOf(task)]));
    const asked = await inverseOffer(framework);
    expect(asked).toMatchObject({
      framework_id: { value: framework.id },
      agent_id: task.agent_id,
      unavailability: inAnHour,
      url: { path: expect.any(String) },
    });
    const answer = { inverse_offer_ids: [asked.id], filters: { refuse_seconds: 86_400 } };
    expect((await framework.call('DECLINE_INVERSE_OFFERS', { decline_inverse_offers: answer })).status).toBe(202);
    expect(await statuses()).toMatchObject([{ status: 'DECLINE', framework_id: { value: framework.id } }]);
    await framework.call('REVIVE');
    const again = await inverseOffer(framework, 1);
    const accepted = { inverse_offer_ids: [again.id] };
    await framework.call('ACCEPT_INVERSE_OFFERS', { accept_inverse_offers: accepted });
    expect(await statuses()).toMatchObject([{ status: 'ACCEPT' }]);
  });

  it('is rescinded when the schedule changes', async () => {
    const framework = await master.framework();
    await update(window([await machineOf(await running(framework))]));
    const asked = await inverseOffer(framework);
    await update();
    await framework.until('its rescission', () =>
      framework
        .all('RESCIND_INVERSE_OFFER')
        .some(({ rescind_inverse_offer }) => rescind_inverse_offer.inverse_offer_id.value === asked.id.value),
    );
  });
});

describe('§15 maintenance', () => {
  itWithControl('costs every task of the machine, and keeps its agent out until it is over', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const machines = [await machineOf(task)];
    await update(window(machines));
    expect((await operator('START_MAINTENANCE', { start_maintenance: { machines } })).status).toBe(200);
    const lost = await framework.update(task.task_id.value, 'TASK_LOST');
    expect(lost).toMatchObject({ source: 'SOURCE_MASTER', reason: 'REASON_AGENT_REMOVED' });
    expect((await operator('GET_MAINTENANCE_STATUS')).told.status.down_machines).toEqual(machines);
    expect(await update()).toBe(400);
    agentOf(task).reconnect();
    expect(agentOf(task).connected).toBe(false);
    expect((await operator('STOP_MAINTENANCE', { stop_maintenance: { machines } })).status).toBe(200);
    agentOf(task).reconnect();
    await offerOfAgentOf(framework, task);
  });
});

describe('§15 an agent', () => {
  itWithControl('that is drained kills its tasks, and is offered again only when it is reactivated', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    expect((await operator('DRAIN_AGENT', { drain_agent: onAgent(task) })).status).toBe(200);
    const killing = await framework.update(task.task_id.value, 'TASK_KILLING');
    expect(killing.reason).toBe('REASON_AGENT_DRAINING');
    expect((await operator('REACTIVATE_AGENT', { reactivate_agent: onAgent(task) })).status).toBe(400);
    await framework.acknowledge(killing);
    const killed = await framework.update(task.task_id.value, 'TASK_KILLED');
    expect(killed.reason).toBe('REASON_AGENT_DRAINING');
    await framework.acknowledge(killed);
    const { told } = await operator('GET_AGENTS');
    const drained = told.agents.find(({ agent_info }: Message) => agent_info.id.value === task.agent_id.value);
    expect(drained).toMatchObject({ active: false, deactivated: true, drain_info: { state: 'DRAINED' } });
    expect((await operator('REACTIVATE_AGENT', { reactivate_agent: onAgent(task) })).status).toBe(200);
    await offerOfAgentOf(framework, task);
  });

  it('nobody knows cannot be drained, reactivated or marked gone', async () => {
    const nobody = { agent_id: { value: 'nobody' } };
    expect((await operator('DRAIN_AGENT', { drain_agent: nobody })).status).toBe(400);
    expect((await operator('REACTIVATE_AGENT', { reactivate_agent: nobody })).status).toBe(400);
    expect((await operator('MARK_AGENT_GONE', { mark_agent_gone: nobody })).status).toBe(404);
  });

  // The last case: the agent is lost for all that follow.
  itWithControl('that is marked gone takes its tasks with it, and is refused for ever', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    expect((await operator('MARK_AGENT_GONE', { mark_agent_gone: onAgent(task) })).status).toBe(200);
    const gone = await framework.update(task.task_id.value, 'TASK_GONE_BY_OPERATOR');
    expect(gone).toMatchObject({
      source: 'SOURCE_MASTER',
      reason: 'REASON_AGENT_REMOVED_BY_OPERATOR',
      message: 'Agent has been marked gone',
    });
    agentOf(task).reconnect();
    expect(agentOf(task).connected).toBe(false);
    expect((await operator('MARK_AGENT_GONE', { mark_agent_gone: onAgent(task) })).status).toBe(200);
    const asked = { tasks: [{ task_id: task.task_id, agent_id: task.agent_id }] };
    await framework.call('RECONCILE', { reconcile: asked });
    await framework.until('the answer', () =>
      framework
        .updatesOf(task.task_id.value)
        .some(({ state, reason }) => state === 'TASK_GONE_BY_OPERATOR' && reason === 'REASON_RECONCILIATION'),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  amount,
  decline,
  isOffered,
  launch,
  offerOfAgentOf,
  roundsPassed,
  running,
  scalar,
  taskOn,
  twoAgents,
  underTest,
} from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();
const HOUR = 3_600;

/** Seconds until an agent that was declined comes back. */
const backAfter = async (framework: Framework, refuseSeconds?: number): Promise<number> => {
  const offer = await framework.offer();
  const start = performance.now();
  await decline(framework, [offer], refuseSeconds);
  await offerOfAgentOf(framework, offer);
  return (performance.now() - start) / 1_000;
};

describe('§8 the filter of a declined offer', () => {
  it.each<[string, number | undefined, number]>([
    ['as long as it says', 2, 2],
    ['for 5 seconds when it does not say', undefined, 5],
    ['for 5 seconds when it says less than nothing', -1, 5],
  ])('holds the agent back %s', async (_, refuseSeconds, expected) => {
    const after = await backAfter(await master.framework(), refuseSeconds);
    // Filters end with the next allocation, and timers are not exact.
    expect(after).toBeGreaterThan(expected - 0.2);
    expect(after).toBeLessThan(expected + 10);
  });

  it('is beaten by more than was declined, not by the same', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const rest = await framework.until('the rest', () =>
      framework.held().find(({ agent_id }) => agent_id.value === task.agent_id.value),
    );
    framework.used.add(rest.id.value);
    const free = await framework.offer();
    await decline(framework, [rest], HOUR);
    await roundsPassed(framework, free);
    expect(isOffered(framework, rest)).toBe(false);
    await framework.call('KILL', { kill: { task_id: task.task_id } });
    const more = await offerOfAgentOf(framework, rest);
    expect(amount(more.resources, 'mem')).toBeCloseTo(amount(rest.resources, 'mem') + 32, 3);
  });

  it('is that of the ACCEPT for what its tasks leave over', async () => {
    const framework = await master.framework();
    const [offer, free] = await twoAgents(framework);
    const operations = [{ type: 'LAUNCH', launch: { task_infos: [taskOn(offer)] } }];
    const accept = { offer_ids: [offer.id], operations, filters: { refuse_seconds: HOUR } };
    await framework.call('ACCEPT', { accept });
    await roundsPassed(framework, free);
    expect(isOffered(framework, offer)).toBe(false);
  });

  it.each<[string, Message]>([
    ['no operations', []],
    ['a LAUNCH without tasks', [{ type: 'LAUNCH', launch: { task_infos: [] } }]],
  ])('is that of an ACCEPT with %s, which is a DECLINE', async (_, operations) => {
    const framework = await master.framework();
    const [offer, free] = await twoAgents(framework);
    await framework.call('ACCEPT', {
      accept: { offer_ids: [offer.id], operations, filters: { refuse_seconds: HOUR } },
    });
    await roundsPassed(framework, free);
    expect(isOffered(framework, offer)).toBe(false);
    await framework.call('REVIVE');
    await offerOfAgentOf(framework, offer);
  });

  it('concerns one role only', async () => {
    const framework = await master.framework({ roles: ['conformance-left', 'conformance-right'] });
    const offer = await framework.offer();
    const declined = offer.allocation_info.role;
    await decline(framework, [offer], HOUR);
    const next = await offerOfAgentOf(framework, offer);
    expect(next.allocation_info.role).not.toBe(declined);
    await decline(framework, [next], HOUR);
    await framework.call('REVIVE', { revive: { roles: [next.allocation_info.role] } });
    expect((await offerOfAgentOf(framework, offer)).allocation_info.role).toBe(next.allocation_info.role);
  });

  it('survives a take-over, but not a REVIVE', async () => {
    const framework = await master.framework({ failover_timeout: 60 });
    const [offer] = await twoAgents(framework);
    await decline(framework, [offer], HOUR);
    await framework.open();
    const free = await framework.offer();
    await roundsPassed(framework, free);
    expect(isOffered(framework, offer)).toBe(false);
    await framework.call('REVIVE');
    await offerOfAgentOf(framework, offer);
  });

  it('does not survive a lost connection', async () => {
    const framework = await master.framework({ failover_timeout: 60 });
    const [offer] = await twoAgents(framework);
    await decline(framework, [offer], HOUR);
    framework.disconnect();
    const end = performance.now() + 30_000;
    let status = 202;
    while (status !== 403 && performance.now() < end)
      status = (await framework.call('REQUEST', { request: { requests: [] } })).status;
    expect(status).toBe(403);
    await framework.open();
    await offerOfAgentOf(framework, offer);
  });

  it('stays when REVIVE names a role that is not the framework’s: the whole call is void', async () => {
    const framework = await master.framework();
    const [offer, free] = await twoAgents(framework);
    await decline(framework, [offer], HOUR);
    for (const role of ['somebody-else', 'a b']) {
      const revive = { roles: [framework.info.roles[0], role] };
      expect((await framework.call('REVIVE', { revive })).status).toBe(202);
    }
    await roundsPassed(framework, free);
    expect(isOffered(framework, offer)).toBe(false);
  });
});

describe('§8 SUPPRESS', () => {
  it('leaves the offers valid that are out', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    await framework.call('SUPPRESS');
    const task = taskOn(offer);
    await launch(framework, [offer], [task]);
    await framework.update(task.task_id.value, 'TASK_STARTING');
  });

  it('ends offers until REVIVE, and keeps nobody else from them', async () => {
    const framework = await master.framework();
    const [one, two] = await twoAgents(framework);
    await framework.call('SUPPRESS');
    await decline(framework, [one, two], 0);
    const other = await master.framework();
    await roundsPassed(other, (await twoAgents(other))[0]);
    expect(framework.held()).toEqual([]);
    await other.teardown();
    await framework.call('REVIVE');
    await framework.offer();
  });

  it('is void when it names a role that is not the framework’s', async () => {
    const framework = await master.framework();
    const [offer] = await twoAgents(framework);
    await framework.call('SUPPRESS', { suppress: { roles: [framework.info.roles[0], 'somebody-else'] } });
    await decline(framework, [offer], 0);
    await offerOfAgentOf(framework, offer);
  });

  it('of one role leaves the other its offers', async () => {
    const roles = ['conformance-quiet', 'conformance-loud'];
    const framework = await master.framework({ roles }, { suppressed_roles: [roles[0]] });
    const offers = await twoAgents(framework);
    expect(offers.map(({ allocation_info }) => allocation_info.role)).toEqual([roles[1], roles[1]]);
    await framework.call('SUPPRESS', { suppress: { roles: [roles[1]] } });
    await framework.call('REVIVE', { revive: { roles: [roles[0]] } });
    await decline(framework, offers, 0);
    expect((await framework.offer()).allocation_info.role).toBe(roles[0]);
  });

  it('is forgotten by a new subscription that does not name it', async () => {
    const framework = await master.framework({ failover_timeout: 60 });
    await framework.call('SUPPRESS');
    await framework.open();
    await framework.offer();
  });
});

describe('§8 what is too small', () => {
  /** A task that leaves less than anybody is offered. */
  const fill = async (framework: Framework, offer: Message): Promise<void> => {
    const cpus = amount(offer.resources, 'cpus') - 0.005;
    const task = taskOn(offer, {
      resources: [scalar('cpus', cpus), scalar('mem', amount(offer.resources, 'mem') - 10)],
    });
    await launch(framework, [offer], [task]);
    await framework.update(task.task_id.value, 'TASK_STARTING');
  };

  it('is not offered', async () => {
    const framework = await master.framework();
    const [offer, free] = await twoAgents(framework);
    await fill(framework, offer);
    await roundsPassed(framework, free);
    expect(isOffered(framework, offer)).toBe(false);
  });

  it('is offered to a framework that asked for anything', async () => {
    const role = 'conformance-modest';
    const offer_filters = { [role]: { min_allocatable_resources: {} } };
    const framework = await master.framework({ roles: [role], offer_filters });
    const offer = await framework.offer();
    await fill(framework, offer);
    const rest = await offerOfAgentOf(framework, offer);
    expect(amount(rest.resources, 'mem')).toBeCloseTo(10, 3);
  });
});

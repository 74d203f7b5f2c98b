import { describe, expect, it } from '@jest/globals';
import { amount, launch, newTaskId, taskOn, underTest } from './harness/index.js';
import type { Message } from './harness/index.js';

const master = underTest();

describe('§8 offers', () => {
  it('hold one agent and one role, with the role on the offer and on each resource', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const [role] = framework.info.roles as string[];
    expect(offer).toMatchObject({
      framework_id: { value: framework.id },
      hostname: expect.any(String),
      allocation_info: { role },
      url: { scheme: expect.any(String), address: { port: expect.any(Number) }, path: expect.any(String) },
    });
    for (const resource of offer.resources) expect(resource.allocation_info).toEqual({ role });
    expect(amount(offer.resources, 'cpus')).toBeGreaterThan(0);
  });

  it('carry no role for a framework without MULTI_ROLE', async () => {
    const framework = await master.framework({ roles: undefined, role: '*', capabilities: [] });
    const offer = await framework.offer();
    expect(offer.allocation_info).toBeUndefined();
    for (const resource of offer.resources) expect(resource.allocation_info).toBeUndefined();
  });

  it('§16 name unreserved resources without a role to those that know refinement, with "*" to others', async () => {
    const refined = await master.framework();
    expect((await refined.offer()).resources[0].role).toBeUndefined();
    await refined.teardown();
    const plain = await master.framework({ capabilities: [{ type: 'MULTI_ROLE' }] });
    expect((await plain.offer()).resources[0].role).toBe('*');
  });

  it('that are declined without a filter come back', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    await framework.call('DECLINE', { decline: { offer_ids: [offer.id], filters: { refuse_seconds: 0 } } });
    const seen = framework.all('OFFERS').length;
    await framework.until('another offer of the agent', () =>
      framework
        .all('OFFERS')
        .slice(seen)
        .some(({ offers }) => offers.offers.some(({ agent_id }: Message) => agent_id.value === offer.agent_id.value)),
    );
  });

  it('that were declined for long come back after REVIVE', async () => {
    const framework = await master.framework();
    const offers = [await framework.offer(), ...framework.held()];
    for (const { id } of offers) framework.used.add(id.value);
    await framework.call('DECLINE', {
      decline: { offer_ids: offers.map(({ id }) => id), filters: { refuse_seconds: 86_400 } },
    });
    await framework.call('REVIVE');
    const declined = offers[0].agent_id.value;
    await framework.until('the declined agent', () =>
      framework.held().some(({ agent_id }) => agent_id.value === declined),
    );
  });

  it('of unknown ids are declined without a word', async () => {
    const framework = await master.framework();
    expect((await framework.call('DECLINE', { decline: { offer_ids: [{ value: 'nobody-O1' }] } })).status).toBe(202);
  });
});

describe('§9 ACCEPT', () => {
  it.each([
    [
      'of an offer that is not valid any more',
      (offer: { id: unknown }) => [{ value: `${JSON.stringify(offer.id)}-gone` }],
    ],
    ['of an offer twice', ({ id }: { id: unknown }) => [id, id]],
    ['without offers', () => []],
  ])('%s drops its tasks', async (_, ids) => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const task = taskOn(offer);
    await launch(
      framework,
      ids(offer).map((id) => ({ id })),
      [task],
    );
    const status = await framework.update(task.task_id.value, 'TASK_DROPPED');
    expect(status).toMatchObject({ source: 'SOURCE_MASTER', reason: 'REASON_INVALID_OFFERS' });
    expect(status.message).toContain('Task launched with invalid offers');
    expect(status.uuid).toBeUndefined();
  });

  it('of an invalid offer says TASK_LOST to a framework that is not aware of partitions', async () => {
    const framework = await master.framework({ capabilities: [{ type: 'MULTI_ROLE' }] });
    const offer = await framework.offer();
    const task = taskOn(offer, { task_id: { value: newTaskId() } });
    await launch(framework, [{ id: { value: 'gone' } }], [task]);
    expect((await framework.update(task.task_id.value, 'TASK_LOST')).reason).toBe('REASON_INVALID_OFFERS');
  });

  it('gives back what it does not use', async () => {
    const framework = await master.framework();
    const offer = await framework.offer(0.3, 96);
    const task = taskOn(offer);
    await launch(framework, [offer], [task]);
    const rest = await framework.until('the rest', () =>
      framework
        .all('OFFERS')
        .flatMap(({ offers }) => offers.offers)
        .find(({ id, agent_id }) => id.value !== offer.id.value && agent_id.value === offer.agent_id.value),
    );
    expect(amount(rest.resources, 'cpus')).toBeCloseTo(amount(offer.resources, 'cpus') - 0.1, 3);
    expect(amount(rest.resources, 'mem')).toBeCloseTo(amount(offer.resources, 'mem') - 32, 3);
  });
});

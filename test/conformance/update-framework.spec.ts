import { describe, expect, it } from '@jest/globals';
import { answerOf, running, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();
const update = (framework: Framework, change: Message, more: Message = {}): Promise<Response> =>
  framework.call('UPDATE_FRAMEWORK', {
    update_framework: { framework_info: { ...framework.info, id: { value: framework.id }, ...change }, ...more },
  });
const shown = async (framework: Framework): Promise<Message> => {
  const state = await answerOf(`${master.origin()}/state`);
  return state.frameworks.find(({ id }: Message) => id === framework.id);
};

describe('§3.18 UPDATE_FRAMEWORK', () => {
  it('answers 200 once it is carried out', async () => {
    const framework = await master.framework();
    const response = await update(framework, { name: 'renamed', hostname: 'h', failover_timeout: 60 });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(await shown(framework)).toMatchObject({ name: 'renamed', hostname: 'h', failover_timeout: 60 });
  });

  it.each<[string, Message]>([
    ['another user', { user: 'somebody' }],
    ['another checkpoint', { checkpoint: true }],
    ['another principal', { principal: 'somebody' }],
    ['an invalid role', { roles: ['a b'] }],
    ['a role twice', { roles: ['a', 'a'] }],
    ['the id of another framework', { id: { value: 'other' } }],
  ])('answers 400 for %s, and changes nothing', async (_, change) => {
    const framework = await master.framework();
    expect((await update(framework, { name: 'renamed', ...change })).status).toBe(400);
    expect((await shown(framework)).name).toBe(framework.info.name);
  });

  it('answers 400 for suppressed roles that are not its own', async () => {
    const framework = await master.framework();
    expect((await update(framework, {}, { suppressed_roles: ['somebody-else'] })).status).toBe(400);
  });

  it('§5 takes back the offers of a role that is dropped, and lets its tasks go on', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const other = `${framework.info.roles[0]}-other`;
    expect((await update(framework, { roles: [other] })).status).toBe(200);
    // At least the offer of the other agent is held.
    await framework.until('the rescission', () => framework.all('RESCIND').length > 0);
    const next = await framework.until('an offer for the new role', () =>
      framework
        .all('OFFERS')
        .flatMap(({ offers }) => offers.offers)
        .find(({ allocation_info }) => allocation_info.role === other),
    );
    expect(next.agent_id.value).toEqual(expect.any(String));
    expect((await shown(framework)).tasks.map(({ id }: Message) => id)).toEqual([task.task_id.value]);
  });
});

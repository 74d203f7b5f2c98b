import { afterEach, describe, expect, it } from '@jest/globals';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { getJson, post } from '../testing/test-scheduler.js';

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const body = (...rules: readonly unknown[]): string => JSON.stringify({ rules });

afterEach(stopAll);

describe('the door of the faults', () => {
  it('adds rules, tells what they did, and removes them', async () => {
    const { address } = await testCluster({ faultSeed: 42 });
    const added = await post(address, '/faults', JSON_HEADERS, body('refuse http:/health', { do: 'drop', on: 'KILL' }));
    expect([added.status, JSON.parse(added.body)]).toMatchObject([200, { seed: 42, count: 0 }]);
    expect((await post(address, '/health', {}, '', undefined, 'GET')).status).toBe(503);
    expect(await getJson(address, '/faults')).toMatchObject({
      seed: 42,
      count: 1,
      rules: [
        { number: 1, text: 'refuse http:/health', injected: 1 },
        { number: 2, text: 'drop KILL', injected: 0 },
      ],
      injected: [{ number: 1, rule: 1, do: 'refuse', on: 'http:/health' }],
    });
    expect((await post(address, '/faults/1', {}, '', undefined, 'DELETE')).status).toBe(200);
    expect((await post(address, '/faults/1', {}, '', undefined, 'DELETE')).status).toBe(404);
    expect((await post(address, '/health', {}, '', undefined, 'GET')).status).toBe(200);
    await post(address, '/faults', {}, '', undefined, 'DELETE');
    expect(await getJson(address, '/faults')).toMatchObject({ rules: [], count: 1 });
  });

  it('tells everything that is wrong with a plan, and adds nothing of it', async () => {
    const { address, faults } = await testCluster();
    const answer = await post(address, '/faults', JSON_HEADERS, body('drop UPDATE', 'drip KILL', { do: 'drop' }, 7));
    expect(answer.status).toBe(400);
    for (const part of ['"drip" is nothing that can be done; there are drop', 'on: ', '7: '])
      expect(answer.body).toContain(part);
    expect(faults.rules).toEqual([]);
    for (const bad of ['{', '{}', 'null']) expect((await post(address, '/faults', JSON_HEADERS, bad)).status).toBe(400);
  });

  it('stays open whatever else is faulty', async () => {
    const { address } = await testCluster({ faults: ['cut http:/*', 'refuse call:*'] });
    expect((await post(address, '/faults', {}, '', undefined, 'DELETE')).status).toBe(200);
    await testScheduler({ address });
  });

  it('is closed to pages of strangers', async () => {
    const { address, faults } = await testCluster();
    const asked = (headers: Readonly<Record<string, string>>): Promise<{ readonly status: number }> =>
      post(address, '/faults', headers, body('kill agent'));
    expect((await asked({ 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await asked({ ...JSON_HEADERS, Origin: 'http://example.org' })).status).toBe(403);
    expect((await asked({ ...JSON_HEADERS, Origin: 'http://localhost.example.org:5050' })).status).toBe(403);
    expect(faults.count).toBe(0);
    expect((await asked({ ...JSON_HEADERS, Origin: 'http://localhost:4200' })).status).toBe(200);
  });

  it('knows its methods', async () => {
    const { address } = await testCluster();
    expect((await post(address, '/faults', {}, '', undefined, 'PUT')).status).toBe(405);
    expect((await post(address, '/faults/1', JSON_HEADERS, body())).status).toBe(405);
  });
});

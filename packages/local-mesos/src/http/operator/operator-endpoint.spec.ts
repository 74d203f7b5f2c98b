import { afterEach, describe, expect, it } from '@jest/globals';
import { askMaster, callMaster } from '../../testing/ask-master.js';
import { stopAll, testCluster, testScheduler } from '../../testing/test-cluster.js';
import { post } from '../../testing/test-scheduler.js';
import { MasterCall, MasterCallType, MasterResponse, MasterResponseType } from '../../wire.js';

afterEach(stopAll);

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const HEALTH = '{"type":"GET_HEALTH"}';

describe('a request to the operator API', () => {
  it.each([
    ['another method', 'GET', {}, '', 405],
    ['no content type', 'POST', {}, HEALTH, 400],
    ['a content type with parameters', 'POST', { 'Content-Type': 'application/json; charset=utf-8' }, HEALTH, 415],
    ['a body that is no JSON', 'POST', JSON_HEADERS, '{', 400],
    ['a body that is no message', 'POST', { 'Content-Type': 'application/x-protobuf' }, '\u0007', 400],
    ['no type', 'POST', JSON_HEADERS, '{}', 400],
    ['a type nobody knows', 'POST', JSON_HEADERS, '{"type":"GET_LOST"}', 400],
    ['a call without its parameters', 'POST', JSON_HEADERS, '{"type":"GET_METRICS"}', 400],
    ['the type UNKNOWN', 'POST', JSON_HEADERS, '{"type":"UNKNOWN"}', 501],
    ['an accept of other types', 'POST', { ...JSON_HEADERS, Accept: 'text/html' }, HEALTH, 406],
  ])('with %s is refused', async (_, method, headers, body, status) => {
    const { address } = await testCluster({ agents: 0 });
    const answer = await post(address, '/api/v1', headers, body, undefined, method);
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.allow).toBe('POST');
  });

  it('is told which parameters are missing before its Accept is looked at', async () => {
    const { address } = await testCluster({ agents: 0 });
    const answer = await callMaster(address, { type: 'TEARDOWN' }, { Accept: 'text/html' });
    expect([answer.status, answer.body]).toEqual([
      400,
      "Failed to validate master::Call: Expecting 'teardown' to be present",
    ]);
  });

  it('is answered below /master as well, in the type it accepts', async () => {
    const { address } = await testCluster({ agents: 0 });
    const answer = await post(address, '/master/api/v1', JSON_HEADERS, HEALTH);
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.body).toBe('{"type":"GET_HEALTH","get_health":{"healthy":true}}');
    const body = MasterCall.encode({ type: MasterCallType.GET_HEALTH }).finish();
    const headers = { 'Content-Type': 'application/x-protobuf', Accept: 'application/x-protobuf' };
    const binary = await post(address, '/api/v1', headers, body);
    expect(binary.headers['content-type']).toBe('application/x-protobuf');
    expect(MasterResponse.decode(Buffer.from(binary.body))).toMatchObject({
      type: MasterResponseType.GET_HEALTH,
      getHealth: { healthy: true },
    });
  });

  it('is sent to the leader while another master leads, and waits while none does', async () => {
    const cluster = await testCluster({ agents: 0 });
    cluster.master.setLeader('10.0.0.9:5050');
    const redirected = await callMaster(cluster.address, { type: 'GET_HEALTH' });
    expect([redirected.status, redirected.headers.location]).toEqual([307, '//10.0.0.9:5050/master/api/v1']);
    cluster.master.setLeader('none');
    expect((await callMaster(cluster.address, { type: 'GET_HEALTH' })).status).toBe(503);
  });
});

describe('the master', () => {
  it('tells its version, its address and since when it leads', async () => {
    const cluster = await testCluster({ agents: 0 });
    const version = await askMaster<{ version_info: object }>(cluster.address, 'GET_VERSION');
    expect(version.version_info).toMatchObject({ version: expect.stringMatching(/^1\.\d+\.\d+$/) });
    const told = await askMaster<{ master_info: object; start_time: number; elected_time: number }>(
      cluster.address,
      'GET_MASTER',
    );
    expect(told.master_info).toMatchObject({ id: cluster.master.id, pid: `master@${cluster.address}` });
    expect(told.elected_time).toBeGreaterThanOrEqual(told.start_time);
    expect(Math.abs(told.start_time - Date.now() / 1000)).toBeLessThan(60);
  });
});

describe('TEARDOWN', () => {
  it('removes a framework and ends its stream, once', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const call = { type: 'TEARDOWN', teardown: { framework_id: { value: scheduler.frameworkId } } };
    const first = await callMaster(cluster.address, call);
    expect([first.status, first.body]).toEqual([200, '']);
    await scheduler.until('the end of the stream', () => scheduler.ended);
    expect(scheduler.errors).toEqual([]);
    const second = await callMaster(cluster.address, call);
    expect([second.status, second.body]).toEqual([400, 'No framework found with specified ID']);
  });
});

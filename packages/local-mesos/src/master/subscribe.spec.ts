import { afterEach, describe, expect, it } from '@jest/globals';
import { stopAll, testCluster, testScheduler } from '../testing/test-cluster.js';
import { post } from '../testing/test-scheduler.js';
import { Call, CallType, Capability, EventType } from '../wire.js';

afterEach(stopAll);

const PATH = '/api/v1/scheduler';
const PROTOBUF = { 'Content-Type': 'application/x-protobuf' };

describe('a subscription', () => {
  it('hears SUBSCRIBED, then a heartbeat at once, then offers', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    await scheduler.offer();
    expect(scheduler.events.slice(0, 2).map((event) => event.type)).toEqual([
      EventType.SUBSCRIBED,
      EventType.HEARTBEAT,
    ]);
    const { subscribed } = scheduler.events[0] as (typeof scheduler.events)[0];
    expect(subscribed?.heartbeatIntervalSeconds).toBe(15);
    expect(scheduler.frameworkId).toBe(`${cluster.master.id}-0000`);
    expect(subscribed?.masterInfo?.pid).toBe(`master@${cluster.address}`);
  });

  it('keeps hearing heartbeats, unless they are muted', async () => {
    const cluster = await testCluster({ heartbeatMs: 10 });
    const scheduler = await testScheduler(cluster);
    await scheduler.until('heartbeats', () => scheduler.of(EventType.HEARTBEAT).length > 3);
    expect(cluster.master.muteHeartbeats(scheduler.frameworkId, true)).toBe(true);
  });

  it('works in JSON, in the dialect of Mesos', async () => {
    const cluster = await testCluster({ attributes: { rack: 'r1', level: 2 } });
    const body = JSON.stringify({
      type: 'SUBSCRIBE',
      subscribe: { framework_info: { user: '', name: 'json', capabilities: [{ type: 'MULTI_ROLE' }], roles: ['web'] } },
    });
    const response = await fetch(`http://${cluster.address}/master${PATH}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('mesos-stream-id')).toMatch(/^[0-9a-f-]{36}$/);
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.includes('"OFFERS"') && text.endsWith('}')) break;
    }
    const offers = JSON.parse(text.slice(text.indexOf('{"type":"OFFERS"'))) as {
      offers: { offers: { agent_id: { value: string }; resources: object[]; attributes: object[]; url: object }[] };
    };
    const [offer] = offers.offers.offers;
    expect(offer?.agent_id.value).toBe(`${cluster.master.id}-S0`);
    expect(offer?.resources).toContainEqual({
      name: 'ports',
      type: 'RANGES',
      role: '*',
      ranges: { range: [{ begin: 31000, end: 32000 }] },
      allocation_info: { role: 'web' },
    });
    expect(offer?.attributes).toEqual([
      { name: 'rack', type: 'TEXT', text: { value: 'r1' } },
      { name: 'level', type: 'SCALAR', scalar: { value: 2 } },
    ]);
    expect(offer?.url).toMatchObject({ scheme: 'http', address: { ip: '127.0.0.1' } });
  });

  it.each([
    ['roles without MULTI_ROLE', { info: { roles: ['a'] }, capabilities: [] }, "'FrameworkInfo.roles' must not be set"],
    ['a role with MULTI_ROLE', { info: { role: 'a', roles: [] } }, "'FrameworkInfo.role' must not be set"],
    ['a role twice', { info: { roles: ['a', 'a'] } }, 'contains duplicate items'],
    ['an invalid role', { info: { roles: ['a b'] } }, 'contains invalid role'],
    ['a time-out beyond all bounds', { info: { failoverTimeout: 1e12 } }, 'failover_timeout'],
    ['an id with a slash', { id: 'a/b' }, "'a/b' contains invalid characters"],
    ['a suppressed role it does not have', { suppressedRoles: ['x'] }, 'Suppressed roles'],
  ])('is refused with an ERROR event for %s', async (_what, options, message) => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, options);
    await scheduler.until('the end', () => scheduler.ended);
    expect(scheduler.errors[0]).toContain(message);
  });

  it('creates a new framework each time it comes without an id', async () => {
    const cluster = await testCluster();
    const first = await testScheduler(cluster);
    const second = await testScheduler(cluster);
    expect(second.frameworkId).not.toBe(first.frameworkId);
  });

  it('accepts an id it never saw', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, { id: 'from-another-master-0007' });
    expect(scheduler.frameworkId).toBe('from-another-master-0007');
  });
});

describe('the checks of a call, in their order', () => {
  const subscribe = Call.encode({
    type: CallType.SUBSCRIBE,
    subscribe: { frameworkInfo: { user: '', name: 'x' } },
  }).finish();

  it('answers 405 to anything but POST', async () => {
    const cluster = await testCluster();
    const answer = await post(cluster.address, PATH, {}, '', undefined, 'GET');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
  });

  it.each([
    ['no Content-Type', {}, subscribe, 400, "Expecting 'Content-Type' to be present"],
    ['a Content-Type with a parameter', { 'Content-Type': 'application/json; charset=utf-8' }, '{}', 415, ''],
    ['a body that is no JSON', { 'Content-Type': 'application/json' }, '{', 400, 'Failed to parse body into'],
    ['a number for an enum', { 'Content-Type': 'application/json' }, '{"type":1}', 400, 'Failed to parse body into'],
    ['a required field missing', PROTOBUF, Buffer.from([0x1a, 0x00]), 400, 'Failed to parse body into'],
    ['no type', { 'Content-Type': 'application/json' }, '{}', 400, "Expecting 'type' to be present"],
    [
      'an unknown type',
      { 'Content-Type': 'application/json' },
      '{"type":"NEW"}',
      400,
      "Expecting 'type' to be present",
    ],
    [
      'no sub-message',
      { 'Content-Type': 'application/json' },
      '{"type":"KILL"}',
      400,
      "Expecting 'kill' to be present",
    ],
    [
      'no framework id',
      { 'Content-Type': 'application/json' },
      '{"type":"REVIVE"}',
      400,
      "Expecting 'framework_id' to be present",
    ],
    ['an Accept that allows neither', { ...PROTOBUF, Accept: 'text/html' }, subscribe, 406, ''],
    ['a stream id on SUBSCRIBE', { ...PROTOBUF, 'Mesos-Stream-Id': 'x' }, subscribe, 400, 'Subscribe calls should not'],
    [
      'an unknown framework',
      { 'Content-Type': 'application/json' },
      '{"type":"REVIVE","framework_id":{"value":"nobody"}}',
      400,
      'Framework cannot be found',
    ],
    [
      'a uuid that is none',
      { 'Content-Type': 'application/json' },
      '{"type":"ACKNOWLEDGE","framework_id":{"value":"f"},"acknowledge":{"agent_id":{"value":"a"},"task_id":{"value":"t"},"uuid":"AAEC"}}',
      400,
      'Not a valid UUID',
    ],
    [
      'an acknowledged operation without its agent',
      { 'Content-Type': 'application/json' },
      '{"type":"ACKNOWLEDGE_OPERATION_STATUS","framework_id":{"value":"f"},"acknowledge_operation_status":{"operation_id":{"value":"o"},"uuid":"AAECAwQFBgcICQoLDA0ODw=="}}',
      400,
      "Expecting 'agent_id' to be present",
    ],
  ])('answers %s', async (_what, headers: Record<string, string>, body, status, message) => {
    const cluster = await testCluster();
    const answer = await post(cluster.address, PATH, headers, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(message);
  });

  it('wants the id of the live stream on every call', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const revive = Call.encode({ type: CallType.REVIVE, frameworkId: { value: scheduler.frameworkId } }).finish();
    const none = await post(cluster.address, PATH, PROTOBUF, revive);
    expect([none.status, none.body]).toEqual([
      400,
      "All non-subscribe calls should include the 'Mesos-Stream-Id' header",
    ]);
    const wrong = await post(cluster.address, PATH, { ...PROTOBUF, 'Mesos-Stream-Id': 'other' }, revive);
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain("didn't match the stream ID");
    expect((await scheduler.call({ type: CallType.REVIVE })).status).toBe(202);
  });

  it('answers 403 while the framework is away', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    cluster.master.disconnectFramework(scheduler.frameworkId);
    await scheduler.until('the end', () => scheduler.ended);
    const answer = await scheduler.call({ type: CallType.REVIVE });
    expect([answer.status, answer.body]).toEqual([403, 'Framework is not subscribed']);
  });

  it('answers 501 with the name of a call it does not know', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster);
    const answer = await scheduler.call({ type: CallType.UNKNOWN });
    expect([answer.status, answer.body]).toEqual([501, 'UNKNOWN is not supported by the local cluster']);
  });

  it('asks for a login where credentials are given, and holds the framework to it', async () => {
    const cluster = await testCluster({ credentials: [{ principal: 'borealis', secret: 's3cret' }] });
    const refused = await post(cluster.address, PATH, PROTOBUF, subscribe);
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([
      401,
      'Basic realm="mesos-master-scheduler"',
    ]);
    const authorization = `Basic ${Buffer.from('borealis:s3cret').toString('base64')}`;
    const scheduler = await testScheduler(cluster, { headers: { Authorization: authorization } });
    expect(scheduler.frameworkId).not.toBe('');
    const other = Call.encode({
      type: CallType.SUBSCRIBE,
      subscribe: { frameworkInfo: { user: '', name: 'x', principal: 'somebody' } },
    }).finish();
    const different = await post(cluster.address, PATH, { ...PROTOBUF, Authorization: authorization }, other);
    expect(different.status).toBe(400);
  });

  it('redirects to another leader, and says when there is none', async () => {
    const cluster = await testCluster();
    cluster.master.setLeader('10.0.0.9:5050');
    const redirected = await post(cluster.address, PATH, PROTOBUF, subscribe);
    expect([redirected.status, redirected.headers.location]).toEqual([307, '//10.0.0.9:5050/master/api/v1/scheduler']);
    cluster.master.setLeader('none');
    expect((await post(cluster.address, PATH, PROTOBUF, subscribe)).status).toBe(503);
  });

  it('has nothing to say while it recovers', async () => {
    const cluster = await testCluster();
    cluster.master.setRecovering(true);
    for (const path of [PATH, '/api/v1']) {
      const answer = await post(cluster.address, path, PROTOBUF, subscribe);
      expect([answer.status, answer.body]).toEqual([503, 'Master has not finished recovery']);
    }
    cluster.master.setRecovering(false);
    await testScheduler(cluster);
  });

  it('reads a zipped body', async () => {
    const cluster = await testCluster();
    const { gzipSync } = await import('node:zlib');
    const zipped = gzipSync('{"type":"REVIVE","framework_id":{"value":"nobody"}}');
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const answer = await post(cluster.address, PATH, headers, zipped);
    expect(answer.body).toBe('Framework cannot be found');
  });

  it('lets a framework without MULTI_ROLE have its one role', async () => {
    const cluster = await testCluster();
    const scheduler = await testScheduler(cluster, {
      info: { roles: [], role: 'old' },
      capabilities: [Capability.PARTITION_AWARE],
    });
    const offer = await scheduler.offer();
    expect(offer.allocationInfo).toBeNull();
    expect(offer.resources?.every((resource) => resource.role === '*' && !resource.allocationInfo)).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { itWithControl, post, underTest } from './harness/index.js';
import type { Message } from './harness/index.js';

const master = underTest();
const info = { user: 'root', name: 'checks' };
const subscribe = { type: 'SUBSCRIBE', subscribe: { framework_info: info } };
const revive = { type: 'REVIVE', framework_id: { value: 'nobody' } };

describe('§3 the order of checks', () => {
  it('§3.4 any method but POST is 405 with Allow', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await post(master.origin(), revive, {}, method);
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'POST']);
    }
  });

  it('§3.5 no Content-Type is 400', async () => {
    const response = await fetch(`${master.origin()}/api/v1/scheduler`, { method: 'POST', body: new Uint8Array([1]) });
    expect(response.status).toBe(400);
  });

  it.each([
    'text/plain',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/recordio',
    'application/protobuf',
  ])('§3.6 Content-Type %s is 415', async (type) => {
    expect((await post(master.origin(), revive, { 'content-type': type })).status).toBe(415);
  });

  it.each([
    ['no JSON', 'hello'],
    ['JSON that ends too early', '{"type":'],
    ['a trailing comma', '{"type":"REVIVE",}'],
    ['a comment', '{/* */"type":"REVIVE"}'],
    ['an enum as a number', '{"type":7,"framework_id":{"value":"x"}}'],
    ['a text where an object belongs', '{"type":"REVIVE","framework_id":"x"}'],
    ['a number where a text belongs', '{"type":"REVIVE","framework_id":{"value":1}}'],
    ['a required field missing', '{"type":"REVIVE","framework_id":{}}'],
    [
      'bytes that are not base64',
      '{"type":"ACKNOWLEDGE","framework_id":{"value":"x"},"acknowledge":{"agent_id":{"value":"a"},"task_id":{"value":"t"},"uuid":"%%%"}}',
    ],
  ])('§3.7 a body with %s is 400', async (_, body) => {
    expect((await post(master.origin(), body)).status).toBe(400);
  });

  it('§3.7 protobuf that is none is 400', async () => {
    const response = await fetch(`${master.origin()}/api/v1/scheduler`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-protobuf', accept: 'application/x-protobuf' },
      body: new Uint8Array([255, 255, 255, 255]),
    });
    expect(response.status).toBe(400);
  });

  const framed = { framework_id: { value: 'x' } };
  it.each<[string, Message]>([
    ['no type', framed],
    ['an unknown type', { ...framed, type: 'DANCE' }],
    ['no framework id', { type: 'REVIVE' }],
    ['SUBSCRIBE without subscribe', { type: 'SUBSCRIBE' }],
    ['ids that differ', { ...subscribe, framework_id: { value: 'a' } }],
    [
      'ids that differ the other way',
      { type: 'SUBSCRIBE', subscribe: { framework_info: { ...info, id: { value: 'a' } } } },
    ],
    ...[
      'ACCEPT',
      'DECLINE',
      'KILL',
      'SHUTDOWN',
      'ACKNOWLEDGE',
      'RECONCILE',
      'MESSAGE',
      'REQUEST',
      'ACCEPT_INVERSE_OFFERS',
      'DECLINE_INVERSE_OFFERS',
      'ACKNOWLEDGE_OPERATION_STATUS',
      'RECONCILE_OPERATIONS',
      'UPDATE_FRAMEWORK',
    ].map((type): [string, Message] => [`${type} without its message`, { ...framed, type }]),
    [
      'an acknowledgement whose uuid has not 16 bytes',
      {
        ...framed,
        type: 'ACKNOWLEDGE',
        acknowledge: { agent_id: { value: 'a' }, task_id: { value: 't' }, uuid: 'AAAA' },
      },
    ],
  ])('§3.8 a call with %s is 400', async (_, call) => {
    expect((await post(master.origin(), call)).status).toBe(400);
  });

  it.each(['text/html', 'application/recordio'])('§3.9 SUBSCRIBE that accepts only %s is 406', async (accept) => {
    expect((await post(master.origin(), subscribe, { accept })).status).toBe(406);
  });

  it('§3.10 SUBSCRIBE with a stream id is 400', async () => {
    expect((await post(master.origin(), subscribe, { 'mesos-stream-id': 'x' })).status).toBe(400);
  });

  it('§3.11 an unknown framework is 400', async () => {
    const response = await post(master.origin(), revive, { 'mesos-stream-id': 'x' });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('Framework cannot be found'),
    ]);
  });

  it('§3.13 a framework that is not subscribed is 403', async () => {
    const framework = await master.framework({ failover_timeout: 60 });
    framework.disconnect();
    const end = performance.now() + 30_000;
    let status = 202;
    while (status !== 403 && performance.now() < end) status = (await framework.call('SUPPRESS')).status;
    expect(status).toBe(403);
    // Back again, so that it can be torn down.
    expect((await framework.open()).type).toBe('SUBSCRIBED');
  });

  it('§3.15 no stream id is 400, §3.16 another one as well', async () => {
    const framework = await master.framework();
    const call = { type: 'REVIVE', framework_id: { value: framework.id } };
    expect((await post(master.origin(), call)).status).toBe(400);
    const other = await post(master.origin(), call, { 'mesos-stream-id': '00000000-0000-0000-0000-000000000000' });
    expect([other.status, await other.text()]).toEqual([400, expect.stringContaining(framework.id)]);
  });

  it.each(['REVIVE', 'SUPPRESS'])('§3.19 %s without a message is 202 with an empty body', async (type) => {
    const framework = await master.framework();
    const response = await framework.call(type);
    expect([response.status, await response.text()]).toEqual([202, '']);
  });

  itWithControl(
    '§3.2 a master that does not lead redirects to /master/api/v1/scheduler, whatever the path was',
    async () => {
      master.cluster().master.setLeader('10.1.2.3:5050');
      try {
        for (const path of ['/api/v1/scheduler', '/master/api/v1/scheduler']) {
          const response = await fetch(`${master.origin()}${path}?a=b`, { method: 'POST', redirect: 'manual' });
          expect([response.status, response.headers.get('location')]).toEqual([
            307,
            '//10.1.2.3:5050/master/api/v1/scheduler?a=b',
          ]);
        }
        master.cluster().master.setLeader('none');
        expect((await post(master.origin(), revive)).status).toBe(503);
      } finally {
        master.cluster().master.setLeader(undefined);
      }
    },
  );
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { encodeJson } from '@borealis/mesos';
import { stopAll, testCluster } from '../../testing/test-cluster.js';
import { post } from '../../testing/test-scheduler.js';
import type { Answer } from '../../testing/test-scheduler.js';
import { AgentCall, AgentCallType, AgentResponse } from '../../wire.js';

afterEach(stopAll);

const JSON_TYPE = 'application/json';
const PROTOBUF_TYPE = 'application/x-protobuf';
const RECORDIO_TYPE = 'application/recordio';

type Headers = Readonly<Record<string, string>>;

async function door(): Promise<(headers: Headers, body?: string | Uint8Array, method?: string) => Promise<Answer>> {
  const cluster = await testCluster();
  const address = cluster.agents[0]?.address ?? '';
  return (headers, body = '{"type":"GET_HEALTH"}', method = 'POST') =>
    post(address, '/slave(1)/api/v1', headers, body, undefined, method);
}

const attachOutput = JSON.stringify({
  type: 'ATTACH_CONTAINER_OUTPUT',
  attach_container_output: { container_id: { value: 'c1', parent: { value: 'nobody' } } },
});

describe("an agent's API", () => {
  const json = { 'Content-Type': JSON_TYPE };
  const recordio = { 'Content-Type': RECORDIO_TYPE };

  it.each<[string, number, Headers, string | undefined]>([
    ['no type of content', 400, {}, undefined],
    ['another type of content', 415, { 'Content-Type': 'text/plain' }, undefined],
    ['no JSON', 400, json, 'nonsense'],
    ['a call without a type', 400, json, '{}'],
    ['a call with an unknown type', 400, json, '{"type":"GET_LOST"}'],
    ['a call without its parameters', 400, json, '{"type":"GET_METRICS"}'],
    ['an answer in another type', 406, { ...json, Accept: 'text/plain' }, undefined],
    ['records without their type', 400, recordio, undefined],
    ['records of another type', 415, { ...recordio, 'Message-Content-Type': 'text/plain' }, undefined],
    ['a type of records without records', 415, { ...json, 'Message-Content-Type': JSON_TYPE }, undefined],
    ['records wanted of a plain answer', 406, { ...json, Accept: RECORDIO_TYPE }, undefined],
    ['a type of records wanted without records', 406, { ...json, 'Message-Accept': JSON_TYPE }, undefined],
    [
      'another type of records wanted',
      406,
      { ...json, Accept: RECORDIO_TYPE, 'Message-Accept': 'text/plain' },
      attachOutput,
    ],
    ['a plain body for what has to stream', 415, json, '{"type":"ATTACH_CONTAINER_INPUT","attach_container_input":{}}'],
    [
      'records for what does not stream',
      415,
      { ...recordio, 'Message-Content-Type': JSON_TYPE },
      '21\n{"type":"GET_HEALTH"}',
    ],
    ['records that are none', 400, { ...recordio, 'Message-Content-Type': JSON_TYPE }, 'x\n'],
    ['a container nobody owns', 404, { ...json, Accept: RECORDIO_TYPE, 'Message-Accept': PROTOBUF_TYPE }, attachOutput],
    [
      'a call it does not have',
      501,
      json,
      '{"type":"MARK_RESOURCE_PROVIDER_GONE","mark_resource_provider_gone":{"resource_provider_id":{"value":"x"}}}',
    ],
  ])('answers %s with %i', async (_what, status, headers, body) => {
    const ask = await door();
    const answer = await ask(headers, body);
    expect([answer.status, answer.body]).toEqual([status, expect.stringMatching(/./)]);
  });

  it('is asked by POST', async () => {
    const ask = await door();
    const answer = await ask({}, '', 'GET');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
  });

  it('speaks protobuf as well as JSON', async () => {
    const ask = await door();
    const call = { type: AgentCallType.GET_HEALTH };
    const asProtobuf = await ask({ 'Content-Type': PROTOBUF_TYPE, Accept: JSON_TYPE }, AgentCall.encode(call).finish());
    expect(asProtobuf.headers['content-type']).toBe(JSON_TYPE);
    expect(JSON.parse(asProtobuf.body)).toEqual({ type: 'GET_HEALTH', get_health: { healthy: true } });
    const asJson = await ask({ 'Content-Type': JSON_TYPE, Accept: PROTOBUF_TYPE }, encodeJson(AgentCall, call));
    expect(asJson.headers['content-type']).toBe(PROTOBUF_TYPE);
    expect(AgentResponse.decode(Buffer.from(asJson.body)).getHealth?.healthy).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { answerOf, itWithControl, launch, post, running, scalar, taskOn, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();
const state = (): Promise<Message> => answerOf(`${master.origin()}/state`);
const shown = async ({ id }: Framework): Promise<Message> =>
  (await state()).frameworks.find((each: Message) => each.id === id);

/** A call of a subscribed framework, as text. */
const say = (framework: Framework, text: string): Promise<Response> =>
  post(master.origin(), text.replace('ID', framework.id), { 'mesos-stream-id': framework.streamId });
const frame = '"framework_id":{"value":"ID"}';

describe('§2 what the server reads', () => {
  it('may have members nobody knows, at any depth', async () => {
    const framework = await master.framework({ nonsense: { a: [1] }, capabilities: [{ type: 'MULTI_ROLE', more: 7 }] });
    expect(framework.events[0].type).toBe('SUBSCRIBED');
    expect((await framework.call('SUPPRESS', { suppress: { nonsense: true }, more: null })).status).toBe(202);
  });

  it('may say null for unset', async () => {
    const framework = await master.framework({ id: null, hostname: null, labels: null, checkpoint: null });
    expect(framework.events[0].type).toBe('SUBSCRIBED');
    expect(await shown(framework)).toMatchObject({ checkpoint: false });
  });

  it('may have a capability of an unknown name, which counts as none', async () => {
    const framework = await master.framework({ capabilities: [{ type: 'MULTI_ROLE' }, { type: 'TELEPATHY' }] });
    expect(framework.events[0].type).toBe('SUBSCRIBED');
    expect((await shown(framework)).capabilities).not.toContain('TELEPATHY');
  });

  it('may have numbers in quotes', async () => {
    const framework = await master.framework({ failover_timeout: '60.5' });
    expect(await shown(framework)).toMatchObject({ failover_timeout: 60.5 });
    const offer = await framework.offer();
    const task = taskOn(offer, {
      resources: [
        { ...scalar('cpus', 0), scalar: { value: '0.1' } },
        { ...scalar('mem', 0), scalar: { value: '32' } },
      ],
      kill_policy: { grace_period: { nanoseconds: '1000000000' } },
    });
    await launch(framework, [offer], [task]);
    await framework.update(task.task_id.value, 'TASK_STARTING');
  });

  it('may have one object for an array of one', async () => {
    const framework = await master.framework({ capabilities: { type: 'MULTI_ROLE' } });
    expect(framework.events[0].type).toBe('SUBSCRIBED');
    const offer = await framework.offer();
    const task = taskOn(offer);
    const operations = { type: 'LAUNCH', launch: { task_infos: task } };
    await framework.call('ACCEPT', { accept: { offer_ids: offer.id, operations } });
    await framework.update(task.task_id.value, 'TASK_STARTING');
  });

  it.each([
    ['an endless number in quotes', '"Infinity"', 202],
    ['one with a minus in quotes', '"-Infinity"', 202],
    ['an endless number without quotes', 'Infinity', 400],
    ['NaN without quotes', 'NaN', 400],
    ['a word in quotes', '"soon"', 400],
    ['true', 'true', 400],
    ['a list', '[5]', 400],
  ])('with %s for a number is answered properly', async (_, number, status) => {
    const framework = await master.framework();
    const filters = `"filters":{"refuse_seconds":${number}}`;
    const response = await say(framework, `{"type":"DECLINE",${frame},"decline":{"offer_ids":[],${filters}}}`);
    expect(response.status).toBe(status);
  });

  it.each([
    ['a list', '[]'],
    ['nothing', ''],
    ['null', 'null'],
    ['two texts', `{"type":"REVIVE",${frame}}{"type":"REVIVE",${frame}}`],
    ['single quotes', "{'type':'REVIVE'}"],
    ['a line of comment', `// hello\n{"type":"REVIVE",${frame}}`],
    ['a trailing comma in a list', `{"type":"REVIVE",${frame},"revive":{"roles":["a",]}}`],
    ['null for a required field', '{"type":"REVIVE","framework_id":{"value":null}}'],
    ['a required field missing in a list', `{"type":"DECLINE",${frame},"decline":{"offer_ids":[{}]}}`],
    ['an enum in quotes that is a number', `{"type":"5",${frame}}`],
    [
      'a bool that is a text',
      `{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"","name":"n","checkpoint":"yes"}}}`,
    ],
    ['an object for a text', `{"type":"REVIVE","framework_id":{"value":{}}}`],
    [
      'an unknown name for a required enum',
      `{"type":"ACCEPT",${frame},"accept":{"operations":[{"type":"LAUNCH","launch":{"task_infos":[{"name":"n","task_id":{"value":"t"},"agent_id":{"value":"a"},"resources":[{"name":"cpus","type":"SOMETHING"}]}]}}]}}`,
    ],
  ])('with %s is 400', async (_, text) => {
    const framework = await master.framework();
    expect((await say(framework, text)).status).toBe(400);
  });

  it('may come zipped (§1)', async () => {
    const { gzipSync } = await import('node:zlib');
    const framework = await master.framework();
    const body = gzipSync(JSON.stringify({ type: 'SUPPRESS', framework_id: { value: framework.id } }));
    const headers = { 'content-encoding': 'gzip', 'mesos-stream-id': framework.streamId };
    expect((await post(master.origin(), new Uint8Array(body), headers)).status).toBe(202);
  });

  it('may hold texts of any characters, which come back as they were', async () => {
    const value = 'ä "\\" \u2028 \u{1F600} \u0001';
    const framework = await master.framework({ labels: { labels: [{ key: value, value }] } });
    expect((await shown(framework)).labels).toEqual([{ key: value, value }]);
  });
});

/** Every member of a message with its name, at any depth. */
const members = (value: Message): [string, Message][] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([name, member]): [string, Message][] => [
        ...(Array.isArray(value) ? [] : [[name, member] as [string, Message]]),
        ...members(member),
      ]);

describe('§2 what the server writes', () => {
  it('has names in snake case, no null, and no empty list', async () => {
    const framework = await master.framework();
    await running(framework);
    for (const [name, member] of members(framework.events)) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(member).not.toBeNull();
      if (Array.isArray(member)) expect([name, member.length]).not.toEqual([name, 0]);
    }
  });

  it('has enums by name, bytes in padded base64 and numbers as numbers', async () => {
    const framework = await master.framework();
    const offer = await framework.offer();
    const ports = offer.resources.find(({ name }: Message) => name === 'ports');
    expect(offer.resources.map(({ type }: Message) => type)).toEqual(
      expect.arrayContaining(['SCALAR', ...(ports === undefined ? [] : ['RANGES'])]),
    );
    if (ports !== undefined)
      expect(ports.ranges.range[0]).toEqual({ begin: expect.any(Number), end: expect.any(Number) });
    const task = taskOn(offer);
    await launch(framework, [offer], [task]);
    const status = await framework.update(task.task_id.value, 'TASK_STARTING');
    expect(status.uuid).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(status.timestamp).toBeGreaterThan(1e9);
    expect(framework.events[0].subscribed.master_info.ip).toEqual(expect.any(Number));
  });

  it('has explicit defaults although nobody set them', async () => {
    const framework = await master.framework();
    const task = await running(framework);
    const status = framework.updatesOf(task.task_id.value).find((each) => each.container_status?.network_infos);
    for (const { ip_addresses } of status.container_status.network_infos)
      for (const address of ip_addresses) expect(address).toEqual({ protocol: 'IPv4', ip_address: expect.any(String) });
  });

  it('has endless numbers as bare words, which no strict reader takes', async () => {
    const framework = await master.framework();
    await running(framework, { limits: { mem: { value: 'Infinity' } } });
    const text = await (await fetch(`${master.origin()}/state`)).text();
    expect(text.slice(text.indexOf('"limits"')).slice(0, 100)).toMatch(
      /"limits":\s*\{[^}]*"mem":\s*(\{"value":\s*)?Infinity/,
    );
  });

  itWithControl('has nanoseconds as bare digits, beyond what a double can hold', async () => {
    const framework = await master.framework({ checkpoint: true });
    const { agent_id, task_id } = await running(framework);
    const agent = master.cluster().agents.find(({ id }) => id === agent_id.value);
    agent!.markUnreachable();
    try {
      await framework.update(task_id.value, 'TASK_UNREACHABLE');
      const text = framework.texts.find((each) => each.includes('TASK_UNREACHABLE'));
      expect(text).toMatch(/"unreachable_time":\{"nanoseconds":\d{19}\}/);
    } finally {
      agent!.reconnect();
    }
  });
});

import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { customExecutor, taskOf } from '../../testing/build-task.js';
import { eventually, isAlive, pidsIn, processScene } from '../../testing/process-scene.js';
import { askForRecords, record, sendRecords } from '../../testing/record-request.js';
import type { RecordAnswer } from '../../testing/record-request.js';
import { askAgent, stateOfAgent } from '../../testing/test-agent.js';
import { stopAll } from '../../testing/test-cluster.js';

afterEach(stopAll);

interface Scene {
  readonly address: string;
  readonly sandbox: string;
  readonly id: { readonly value: string; readonly parent: { readonly value: string } };
}

async function scene(): Promise<Scene> {
  const { cluster, scheduler, offer } = await processScene();
  const address = cluster.agents[0]?.address ?? '';
  await scheduler.launch([offer], [taskOf(customExecutor('e1'), offer, 't1')]);
  await scheduler.untilState('t1', 'TASK_RUNNING');
  const executor = (await stateOfAgent(address)).frameworks[0]?.executors[0];
  return {
    address,
    sandbox: executor?.directory ?? '',
    id: { value: 'session', parent: { value: executor?.container ?? '' } },
  };
}

const session = (
  { address, id }: Scene,
  command: string,
  headers?: Readonly<Record<string, string>>,
): Promise<RecordAnswer> =>
  askForRecords(
    address,
    {
      type: 'LAUNCH_NESTED_CONTAINER_SESSION',
      launch_nested_container_session: { container_id: id, command: { value: command } },
    },
    headers,
  );

const attach = ({ address, id }: Scene): Promise<RecordAnswer> =>
  askForRecords(address, { type: 'ATTACH_CONTAINER_OUTPUT', attach_container_output: { container_id: id } });

const input = (body: Readonly<Record<string, unknown>>): Uint8Array =>
  record({ type: 'ATTACH_CONTAINER_INPUT', attach_container_input: body });

const stdin = (text: string): Uint8Array =>
  input({
    type: 'PROCESS_IO',
    process_io: { type: 'DATA', data: { type: 'STDIN', data: Buffer.from(text).toString('base64') } },
  });

const textOf = ({ records }: RecordAnswer, type: 'STDOUT' | 'STDERR'): string =>
  records
    .map(({ data }) => data as { readonly type: string; readonly data: string } | undefined)
    .map((data) => (data?.type === type ? Buffer.from(data.data, 'base64').toString() : ''))
    .join('');

describe('a session in a container', () => {
  it('streams what its command prints, and begins where its parent is', async () => {
    const here = await scene();
    const answer = await session(here, 'pwd; echo bad >&2');
    await answer.over;
    expect([answer.status, answer.headers['content-type'], answer.headers['message-content-type']]).toEqual([
      ...[200, 'application/recordio', 'application/json'],
    ]);
    expect([textOf(answer, 'STDOUT'), textOf(answer, 'STDERR')]).toEqual([`${here.sandbox}\n`, 'bad\n']);
  });

  it('comes as records all the same when only their type is asked for', async () => {
    const answer = await session(await scene(), 'echo hello', { Accept: 'application/json' });
    await answer.over;
    expect(answer.headers['content-type']).toBe('application/json');
    expect(textOf(answer, 'STDOUT')).toBe('hello\n');
  });

  it('reads what is sent to it, and its output can be followed by others', async () => {
    const here = await scene();
    const answer = await session(here, 'cat; echo done');
    const second = await attach(here);
    const { sent, status } = sendRecords(here.address);
    sent.write(input({ type: 'CONTAINER_ID', container_id: here.id }));
    sent.write(stdin('one '));
    sent.write(stdin('two '));
    sent.write(stdin(''));
    expect(await status).toBe(200);
    sent.end();
    await Promise.all([answer.over, second.over]);
    for (const stream of [answer, second]) expect(textOf(stream, 'STDOUT')).toBe('one two done\n');
  });

  it('ends with the connection that asked for it', async () => {
    const here = await scene();
    const answer = await session(here, 'echo $$ > pid; exec sleep 60');
    const [pid = 0] = await pidsIn(join(here.sandbox, 'pid'), 1);
    answer.abandon();
    await eventually('the end of the process', () => !isAlive(pid));
  });

  it('is the only kind of container that can be attached to', async () => {
    const here = await scene();
    await askAgent(here.address, 'LAUNCH_CONTAINER', { container_id: here.id, command: { value: 'exec sleep 60' } });
    expect((await attach(here)).status).toBe(500);
    expect((await attach({ ...here, id: { value: 'session', parent: { value: 'nobody' } } })).status).toBe(404);
    const { sent, status } = sendRecords(here.address);
    sent.write(input({ type: 'CONTAINER_ID', container_id: here.id }));
    expect(await status).toBe(500);
    sent.end();
  });

  it.each([
    ['input before a container', stdin('x')],
    ['another call', record({ type: 'GET_HEALTH' })],
  ])('takes no %s', async (_what, bytes) => {
    const { address } = await scene();
    const { sent, status } = sendRecords(address);
    sent.write(bytes);
    expect([400, 415]).toContain(await status);
    sent.end();
  });
});

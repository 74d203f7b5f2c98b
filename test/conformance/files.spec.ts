import { describe, expect, it } from '@jest/globals';
import { agentOf, filesOf, launch, taskOn, underTest } from './harness/index.js';
import type { Framework, Message } from './harness/index.js';

const master = underTest();

/** A sandbox with files, written by the task they belong to, which sleeps then. */
interface Sandbox {
  readonly framework: Framework;
  readonly offer: Message;
  readonly task: Message;
  readonly path: string;
  readonly ask: (way: string, query: Readonly<Record<string, string | number>>) => Promise<Response>;
}

const sandboxOf = async (script: string): Promise<Sandbox> => {
  const framework = await master.framework();
  const offer = await framework.offer();
  const command = { shell: true, value: `${script}\n touch written; exec sleep 1000` };
  const task = taskOn(offer, { command });
  await launch(framework, [offer], [task]);
  const id = task.task_id.value;
  await framework.acknowledge(await framework.update(id, 'TASK_STARTING'));
  await framework.update(id, 'TASK_RUNNING');
  const path = `/frameworks/${framework.id}/executors/${id}/runs/latest`;
  const ask = (way: string, query: Readonly<Record<string, string | number>>): Promise<Response> => {
    const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return fetch(`${filesOf(offer)}/files/${way}?${text.toString()}`);
  };
  const end = performance.now() + 40_000;
  while ((await ask('read', { path: `${path}/written` })).status !== 200)
    if (performance.now() > end) throw new Error('the files were not written');
  return { framework, offer, task, path, ask };
};

const bytesOf = async (response: Response): Promise<string> =>
  Buffer.from(await response.arrayBuffer()).toString('latin1');

describe('§21 /files/browse', () => {
  it('lists a directory, sorted, as ls does', async () => {
    const { ask, path } = await sandboxOf('mkdir b; printf 12345 > a; chmod 640 a');
    const response = await ask('browse', { path });
    expect(response.status).toBe(200);
    const entries = (await response.json()) as Message[];
    const paths = entries.map((entry) => entry.path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toEqual(expect.arrayContaining([`${path}/a`, `${path}/b`, `${path}/stderr`, `${path}/stdout`]));
    expect(entries.find((entry) => entry.path === `${path}/a`)).toEqual({
      path: `${path}/a`,
      nlink: 1,
      size: 5,
      mtime: expect.any(Number),
      mode: '-rw-r-----',
      uid: expect.stringMatching(/^\D/),
      gid: expect.stringMatching(/^\D/),
    });
    expect(entries.find((entry) => entry.path === `${path}/b`)).toMatchObject({ mode: expect.stringMatching(/^d/) });
    expect(entries.every(({ mtime }) => Number.isInteger(mtime))).toBe(true);
  });

  it('knows the sandbox by the directory the agent shows as well', async () => {
    const { ask, framework, offer, task } = await sandboxOf('printf 12345 > a');
    const state = await (await fetch(`${agentOf(offer)}/state`)).json();
    const shown = state.frameworks.find(({ id }: Message) => id === framework.id);
    const { directory } = shown.executors.find(({ id }: Message) => id === task.task_id.value);
    const response = await ask('browse', { path: directory });
    expect(((await response.json()) as Message[]).map((entry) => entry.path)).toContain(`${directory}/a`);
  });
});

describe('§21 /files/read', () => {
  it('reads from an offset as much as is asked for', async () => {
    const { ask, path } = await sandboxOf('printf 0123456789 > a');
    const read = async (query: Readonly<Record<string, number>>): Promise<Message> =>
      (await ask('read', { path: `${path}/a`, ...query })).json();
    expect(await read({ offset: 0 })).toEqual({ offset: 0, data: '0123456789' });
    expect(await read({ offset: 3, length: 4 })).toEqual({ offset: 3, data: '3456' });
    expect(await read({ offset: 3, length: -1 })).toEqual({ offset: 3, data: '3456789' });
    expect(await read({ offset: 3, length: 0 })).toEqual({ offset: 3, data: '' });
    expect(await read({ offset: 10 })).toEqual({ offset: 10, data: '' });
    expect(await read({ offset: 99 })).toEqual({ offset: 99, data: '' });
    expect(await read({ offset: -1 })).toEqual({ offset: 10, data: '' });
    expect(await read({})).toEqual({ offset: 10, data: '' });
  });

  it('gives 64 KiB at most, byte by byte, whatever they mean', async () => {
    // Three bytes a character, so that a page ends within one.
    const { ask, path } = await sandboxOf(
      "i=0; while [ $i -lt 3000 ]; do printf '\\342\\202\\254\\342\\202\\254\\342\\202\\254\\342\\202\\254\\342\\202\\254\\342\\202\\254\\342\\202\\254\\342\\202\\254'; i=$((i+1)); done > euros",
    );
    const size = 72_000;
    const text = await bytesOf(await ask('read', { path: `${path}/euros`, offset: 0 }));
    const data = text.slice(text.indexOf('"data":"') + 8, text.lastIndexOf('"'));
    expect(data).toHaveLength(65_536);
    const rest = await bytesOf(await ask('read', { path: `${path}/euros`, offset: 65_536, length: 1_000_000 }));
    const more = rest.slice(rest.indexOf('"data":"') + 8, rest.lastIndexOf('"'));
    expect(more).toHaveLength(size - 65_536);
    expect(Buffer.from(data + more, 'latin1').toString('utf8')).toBe('€'.repeat(24_000));
  });

  it.each<[string, string, Readonly<Record<string, string | number>>, number, RegExp]>([
    ['no path', 'browse', {}, 400, /^Expecting 'path=value' in query\.\n$/],
    ['no path', 'read', {}, 400, /^Expecting 'path=value' in query\.\n$/],
    ['no path', 'download', {}, 400, /^Expecting 'path=value' in query\.\n$/],
    ['a directory', 'read', { path: '' }, 400, /^Cannot read a directory\.\n$/],
    ['a directory', 'download', { path: '' }, 400, /directory/],
    ['an offset below -1', 'read', { path: '/a', offset: -2 }, 400, /./],
    ['a length below -1', 'read', { path: '/a', offset: 0, length: -2 }, 400, /./],
    ['an offset that is no number', 'read', { path: '/a', offset: 'x' }, 400, /./],
    ['a file that is not there', 'read', { path: '/none' }, 404, /^/],
    ['a directory that is not there', 'browse', { path: '/none' }, 404, /^/],
    ['a way out', 'read', { path: '/../../../../../../../../../../../../../../etc/passwd' }, 404, /^/],
    ['a way out by a link', 'read', { path: '/link/passwd', offset: 0 }, 404, /^/],
  ])('refuses %s (%s)', async (_, way, query, status, says) => {
    const { ask, path } = await sandboxOf('printf 1 > a; ln -s /etc link');
    const full = 'path' in query ? { ...query, path: `${path}${query['path']}` } : query;
    const response = await ask(way, full);
    expect([response.status, await response.text()]).toEqual([status, expect.stringMatching(says)]);
  });
});

describe('§21 /files/download', () => {
  it('gives the whole file, to be saved', async () => {
    const { ask, path } = await sandboxOf('i=0; while [ $i -lt 7000 ]; do printf 0123456789; i=$((i+1)); done > a.bin');
    const response = await ask('download', { path: `${path}/a.bin` });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="?a\.bin"?$/);
    expect(await response.text()).toHaveLength(70_000);
  });

  it('names the type by the end of the name, if it is known', async () => {
    const { ask, path } = await sandboxOf('printf x > a.html; printf x > a.unknownthing');
    expect((await ask('download', { path: `${path}/a.html` })).headers.get('content-type')).toMatch(/^text\/html/);
    expect((await ask('download', { path: `${path}/a.unknownthing` })).headers.get('content-type')).toBe(
      'application/octet-stream',
    );
  });
});

describe('executor §6, §8 the sandbox of a command task', () => {
  it('holds what the task wrote, and its processes are at home there', async () => {
    const { ask, path } = await sandboxOf('echo out; echo err >&2; pwd > where; id -un > who');
    const read = async (name: string): Promise<string> =>
      (await (await ask('read', { path: `${path}/${name}`, offset: 0 })).json()).data;
    expect(await read('stdout')).toContain('out\n');
    expect(await read('stderr')).toContain('err\n');
    expect(await read('where')).toMatch(/\/executors\/[^/]+\/runs\/[0-9a-f-]{36}\n$/);
  });

  it('gives the task the variables of its executor and its own', async () => {
    const { ask, framework, offer, path, task } = await sandboxOf('env > variables');
    const { data } = await (await ask('read', { path: `${path}/variables`, offset: 0 })).json();
    for (const line of [
      `MESOS_FRAMEWORK_ID=${framework.id}`,
      `MESOS_EXECUTOR_ID=${task.task_id.value}`,
      `MESOS_SLAVE_ID=${offer.agent_id.value}`,
      `MESOS_ALLOCATION_ROLE=${framework.info.roles[0]}`,
    ])
      expect(data.split('\n')).toContain(line);
    expect(data).not.toMatch(/^(MESOS_TASK_ID|PORT|PORT0|HOST)=/m);
  });
});

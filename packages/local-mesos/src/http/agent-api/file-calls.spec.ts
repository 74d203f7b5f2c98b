import { afterEach, describe, expect, it } from '@jest/globals';
import { launched } from '../../testing/process-scene.js';
import { askAgent, stateOfAgent, told } from '../../testing/test-agent.js';
import { stopAll } from '../../testing/test-cluster.js';
import { getJson, post } from '../../testing/test-scheduler.js';
import type { Answer } from '../../testing/test-scheduler.js';

afterEach(stopAll);

interface Scene {
  readonly address: string;
  readonly directory: string;
  /** The same directory, independent of where the work directory is. */
  readonly latest: string;
}

async function ended(command: string): Promise<Scene> {
  const { cluster, scheduler } = await launched({ command: { shell: true, value: command } });
  await scheduler.untilState('t1', 'TASK_FINISHED');
  const address = cluster.agents[0]?.address ?? '';
  const { frameworks, completed_frameworks: completed } = await stateOfAgent(address);
  const [framework] = [...frameworks, ...completed];
  const [executor] = [...(framework?.executors ?? []), ...(framework?.completed_executors ?? [])];
  return {
    address,
    directory: executor?.directory ?? '',
    latest: `/frameworks/${framework?.id}/executors/t1/runs/latest`,
  };
}

const get = (address: string, path: string): Promise<Answer> => post(address, path, {}, '', undefined, 'GET');

describe('the files of a sandbox', () => {
  it('are listed and read by the API', async () => {
    const { address, directory, latest } = await ended('printf 0123456789; mkdir sub');
    const { file_infos: infos } = await told<{ readonly file_infos: readonly { readonly path: string }[] }>(
      address,
      'LIST_FILES',
      { path: directory },
    );
    expect(infos.map(({ path }) => path)).toEqual(['stderr', 'stdout', 'sub'].map((name) => `${directory}/${name}`));
    const page = await told(address, 'READ_FILE', { path: `${latest}/stdout`, offset: 3, length: 4 });
    expect(page).toEqual({ size: 10, data: Buffer.from('3456').toString('base64') });
    expect(await told(address, 'READ_FILE', { path: `${latest}/stdout`, offset: 99 })).toEqual({ size: 10, data: '' });
  });

  it.each([
    ['READ_FILE', 'nothing', 404],
    ['READ_FILE', '', 400],
    ['LIST_FILES', 'nothing', 404],
    ['LIST_FILES', '/../../../../../../../../../../etc', 404],
  ])('are out of reach for %s of "%s"', async (type, name, status) => {
    const { address, latest } = await ended('true');
    expect((await askAgent(address, type, { path: `${latest}/${name}`, offset: 0 })).status).toBe(status);
  });

  it('are browsed with the names of their owners, and attached under two paths', async () => {
    const { address, directory, latest } = await ended('true');
    const listed = (await getJson(address, `/files/browse?path=${latest}`)) as unknown as readonly {
      readonly path: string;
      readonly uid: string;
      readonly mode: string;
    }[];
    expect(listed.map(({ path }) => path)).toEqual([`${latest}/stderr`, `${latest}/stdout`]);
    expect(listed[0]?.uid).toMatch(process.getuid?.() === 0 ? /^root$/ : /./);
    expect(await getJson(address, '/files/debug')).toEqual({ [directory]: directory, [latest]: directory });
  });

  it('are downloaded with the type of their name', async () => {
    const { address, latest } = await ended('echo "{}" > a.json');
    const json = await get(address, `/files/download?path=${latest}/a.json`);
    expect([json.headers['content-type'], json.body]).toEqual([expect.stringContaining('application/json'), '{}\n']);
    const plain = await get(address, `/files/download?path=${latest}/stdout`);
    expect([plain.status, plain.headers['content-type']]).toEqual([200, 'application/octet-stream']);
  });
});

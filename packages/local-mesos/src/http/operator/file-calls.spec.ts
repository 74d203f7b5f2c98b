import { afterEach, describe, expect, it } from '@jest/globals';
import { askMaster, callMaster } from '../../testing/ask-master.js';
import { launched } from '../../testing/process-scene.js';
import { stopAll, testCluster } from '../../testing/test-cluster.js';

afterEach(stopAll);

describe('the files at the address of the master', () => {
  it('are those of the sandboxes', async () => {
    const { cluster, scheduler } = await launched({ command: { shell: true, value: 'printf 0123456789' } });
    await scheduler.untilState('t1', 'TASK_FINISHED');
    const path = `/frameworks/${scheduler.frameworkId}/executors/t1/runs/latest`;
    const { file_infos: infos } = await askMaster<{ file_infos: readonly { readonly path: string }[] }>(
      cluster.address,
      'LIST_FILES',
      { list_files: { path } },
    );
    expect(infos.map((info) => info.path)).toContain(`${path}/stdout`);
    const readFile = { path: `${path}/stdout`, offset: 3, length: 4 };
    expect(await askMaster(cluster.address, 'READ_FILE', { read_file: readFile })).toEqual({
      size: 10,
      data: Buffer.from('3456').toString('base64'),
    });
  });

  it('do not hold a log: there is none', async () => {
    const { address } = await testCluster({ agents: 0 });
    const call = { type: 'READ_FILE', read_file: { path: '/master/log', offset: 0 } };
    expect((await callMaster(address, call)).status).toBe(404);
    expect((await callMaster(address, { type: 'LIST_FILES', list_files: { path: '/' } })).status).toBe(404);
  });
});

import { describe, expect, it } from '@jest/globals';
import { createCore, defaultCoreSettings } from '@borealis/core';
import { MemoryStore } from '@borealis/store';
import type { TaskHistoryFilter } from '@borealis/store';
import type { HostContext } from '../../host-context.js';
import { HistoryController } from './history.controller.js';

/** The controller, and what it asks the store for. */
const asking = async () => {
  const store = new MemoryStore();
  const core = createCore(await store.load(), { ...defaultCoreSettings, frameworkName: 'fw' });
  const asked: TaskHistoryFilter[] = [];
  const history = (filter: TaskHistoryFilter) => {
    asked.push(filter);
    return store.history(filter);
  };
  return { asked, controller: new HistoryController({ core: () => core, history } as unknown as HostContext) };
};

describe('the history of tasks', () => {
  it('is narrowed to what was asked for, a hundred events without', async () => {
    const { asked, controller } = await asking();
    await expect(controller.list({})).resolves.toEqual([]);
    await controller.list({ job: 'root/prod/web', task: 'fw.web-1.1', limit: '7' });
    expect(asked).toEqual([{ limit: 100 }, { jobKey: 'root/prod/web', taskId: 'fw.web-1.1', limit: 7 }]);
  });

  it.each([{ limit: '0' }, { limit: '1001' }, { limit: 'all' }, { job: 'web' }, { jobs: 'root/prod/web' }])(
    'is refused for %j, with the field',
    async (query) => {
      const { asked, controller } = await asking();
      await expect(controller.list(query)).rejects.toMatchObject({
        code: 'BOREALIS_REQUEST_INVALID',
        message: expect.stringContaining(Object.keys(query)[0]!),
      });
      expect(asked).toEqual([]);
    },
  );
});

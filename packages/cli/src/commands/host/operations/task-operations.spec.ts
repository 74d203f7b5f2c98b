import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../../testing/answering-host.js';
import { aJobView } from '../../../testing/a-job-view.js';
import { killCommand, restartCommand } from './task-operations.js';

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

const unknown = {
  type: 'urn:borealis:error:BOREALIS_TASK_UNKNOWN',
  title: 'Unknown task',
  status: 404,
  detail: 'There is no live task.',
  todo: 'Tasks that can be named now: many.',
  code: 'BOREALIS_TASK_UNKNOWN',
};

describe('a task type where a task is wanted', () => {
  it.each([
    [killCommand, 'web', 'borealis kill --job web'],
    [killCommand, 'root/prod/web', 'borealis kill --job root/prod/web'],
    [restartCommand, 'web', 'borealis rolling-restart web'],
  ])('is told the command for it', async (command, given, words) => {
    host = await AnsweringHost.start((path) =>
      path.endsWith('/jobs') ? { body: [aJobView('root/prod/web')] } : { status: 404, body: unknown },
    );
    await expect(command.run(host.client, [given], {})).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(words) as unknown,
    });
  });
});

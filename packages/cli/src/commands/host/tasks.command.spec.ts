import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../testing/answering-host.js';
import { historyCommand } from './history.command.js';
import { tasksCommand } from './tasks.command.js';

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

const task = {
  id: 'fw.web-1.6f1c',
  jobKey: 'root/prod/web',
  instanceName: 'web-1',
  instance: 0,
  state: 'RUNNING',
  healthy: false,
  hasHealthCheck: true,
  outdated: true,
  revisionId: 'r1',
  hostname: 'agent-1.example',
  ports: [31000, 31001],
  resources: { cpus: 1, memMb: 64, diskMb: 0, gpus: 0, ports: 2 },
  failures: 0,
  createdAtMs: 1,
  updatedAtMs: 2,
};
const event = { atMs: 1, state: 'FAILED', reason: 'REASON_COMMAND_EXECUTOR_FAILED', message: 'exited with 3' };

/** What a command prints of such an answer, and what it asked for. */
const answered = async (command: typeof tasksCommand, body: unknown, given: string[], options = {}) => {
  host = await AnsweringHost.start((path) => ({ body: path.endsWith('/jobs') ? [{ key: 'root/prod/web' }] : body }));
  const text = (await command.run(host.client, given, options)).text();
  return { text: stripVTControlCharacters(text), asked: host.asked.at(-1) };
};

describe('borealis tasks', () => {
  it('lists them with their place and what is wrong with them', async () => {
    const { text, asked } = await answered(tasksCommand, [task], [], { job: 'root/prod/web', ended: true });
    expect(text).toMatch(/fw\.web-1\.6f1c +RUNNING +unhealthy +agent-1\.example +31000 31001 .*outdated/);
    expect(asked).toBe('GET /api/v2/tasks?job=root%2Fprod%2Fweb&ended=true');
  });

  it('shows one with what happened to it', async () => {
    const { text, asked } = await answered(tasksCommand, { ...task, history: [event] }, ['fw.web-1.6f1c']);
    expect(text).toContain('web-1 of root/prod/web');
    expect(text).toContain('on agent-1.example, ports 31000, 31001');
    expect(text).toContain('FAILED  REASON_COMMAND_EXECUTOR_FAILED  exited with 3');
    expect(asked).toBe('GET /api/v2/tasks/fw.web-1.6f1c');
  });

  it('says that there are none', async () => {
    const { text } = await answered(tasksCommand, [], []);
    expect(text).toBe('There are no such tasks.');
  });
});

describe('borealis history', () => {
  it('tells what happened to tasks of a task type', async () => {
    const entry = { ...event, taskId: task.id, jobKey: task.jobKey };
    const { text, asked } = await answered(historyCommand, [entry], [], { job: 'root/prod/web', limit: '7' });
    expect(text).toMatch(/fw\.web-1\.6f1c +FAILED +REASON_COMMAND_EXECUTOR_FAILED: exited with 3/);
    expect(asked).toBe('GET /api/v2/history?job=root%2Fprod%2Fweb&limit=7');
  });

  it('says that nothing is remembered', async () => {
    const { text, asked } = await answered(historyCommand, [], ['fw.gone-1.1']);
    expect(text).toBe('Nothing is remembered of such tasks.');
    expect(asked).toBe('GET /api/v2/history?task=fw.gone-1.1');
  });
});

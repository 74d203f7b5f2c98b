import { afterEach, describe, expect, it } from '@jest/globals';
import { AnsweringHost } from '../../testing/answering-host.js';
import { logLevelCommand } from './log-level.command.js';

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

const answering = async (): Promise<AnsweringHost> =>
  (host = await AnsweringHost.start(() => ({
    status: 200,
    body: [
      { component: 'host', level: 'info' },
      { component: 'mesos', level: 'debug' },
    ],
  })));

describe('borealis log-level', () => {
  it('shows the level of each part', async () => {
    const { client, asked } = await answering();
    const answer = await logLevelCommand.run(client, [], {});
    expect(answer.text()).toMatch(/mesos\s+debug/);
    expect(asked).toEqual(['GET /api/v2/logs/components']);
  });

  it('sets the level of a part', async () => {
    const { client, asked } = await answering();
    await logLevelCommand.run(client, ['mesos', 'debug'], {});
    expect(asked).toEqual(['PUT /api/v2/logs/components/mesos']);
  });

  it.each(['verbose', 'silly'])('takes the words of LOG_LEVEL: %s', async (word) => {
    const { client, asked } = await answering();
    await logLevelCommand.run(client, ['mesos', word], {});
    expect(asked).toEqual(['PUT /api/v2/logs/components/mesos']);
  });

  it('asks for nothing when the level is missing or none', async () => {
    const { client, asked } = await answering();
    await expect(logLevelCommand.run(client, ['mesos'], {})).rejects.toThrow('Name the level');
    await expect(logLevelCommand.run(client, ['mesos', 'loud'], {})).rejects.toThrow('There are: fatal, error');
    expect(asked).toEqual([]);
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { DockerEngine } from './engine.js';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const ended = { State: { Pid: 0, ExitCode: 0 }, Config: {}, HostConfig: { NetworkMode: 'none' } };
const gone = { message: 'read /proc/19766/cgroup: no such process' };

describe('an engine that is asked about a container', () => {
  let server: Server | undefined;
  let engine: DockerEngine | undefined;
  let asked: string[] = [];

  /** Answers one after the other; the last one for good. */
  const engineThatSays = async (...answers: readonly Answer[]): Promise<DockerEngine> => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const { status, body } = answers[Math.min(asked.length, answers.length) - 1] as Answer;
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    engine = new DockerEngine({ origin, text: origin });
    return engine;
  };

  afterEach(async () => {
    await engine?.close();
    server?.closeAllConnections();
    server?.close();
  });

  it('is asked again when the container ended while it looked', async () => {
    const details = (await engineThatSays({ status: 500, body: gone }, { status: 200, body: ended })).inspect('c1');
    await expect(details).resolves.toEqual(ended);
    expect(asked).toEqual(['GET /containers/c1/json', 'GET /containers/c1/json']);
  });

  it('is not asked again when there is no such container', async () => {
    const missing = { status: 404, body: { message: 'no such container' } };
    await expect((await engineThatSays(missing)).inspect('c1')).rejects.toThrow('no such container');
    expect(asked).toHaveLength(1);
  });

  it('is believed when it fails again and again', async () => {
    await expect((await engineThatSays({ status: 500, body: gone })).inspect('c1')).rejects.toThrow('no such process');
    expect(asked.length).toBeGreaterThan(1);
  });
});

import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ContainerOutput } from './container-output.js';
import { DockerEngine } from './engine.js';

/** Long against whatever a slow machine does in between. */
const SILENCE_MS = 3_000;

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `line ${from + index}\n`).join('');

describe('the output of a container that has ended', () => {
  let sandbox: string;
  let server: Server | undefined;
  let engine: DockerEngine | undefined;

  beforeEach(() => {
    sandbox = mkdtempSync(join(tmpdir(), 'container-output-'));
  });

  afterEach(async () => {
    await engine?.close();
    server?.closeAllConnections();
    server?.close();
    rmSync(sandbox, { recursive: true });
  });

  /** Of an engine that answers this to who follows and that to who asks for what there is. */
  const output = async (
    followed: (response: ServerResponse) => void,
    whole: (response: ServerResponse) => void,
  ): Promise<ContainerOutput> => {
    server = createServer(({ url = '' }, response) => {
      response.writeHead(200);
      (url.includes('follow=true') ? followed : whole)(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    engine = new DockerEngine({ origin, text: origin });
    return new ContainerOutput(engine, 'c1', sandbox, false, SILENCE_MS);
  };

  const written = (): string => readFileSync(join(sandbox, 'stdout'), 'utf8');

  it('is taken whole where following brought a part of it', async () => {
    const all = lines(0, 5_000);
    const whole = await output(
      (response) => response.end(lines(0, 40)),
      (response) => response.end(all),
    );
    await whole.end();
    expect(written()).toBe(all);
    expect(readdirSync(sandbox).sort()).toEqual(['stderr', 'stdout']);
  });

  it('is waited for as long as it comes, however slowly', async () => {
    const parts = Array.from({ length: 12 }, (_, index) => lines(index * 10, index * 10 + 10));
    const startedAt = performance.now();
    const slow = await output(
      (response) => {
        const left = [...parts];
        const timer = setInterval(() => {
          const next = left.shift();
          if (next !== undefined) response.write(next);
          else {
            clearInterval(timer);
            response.end();
          }
        }, SILENCE_MS / 10);
      },
      (response) => response.end(parts.join('')),
    );
    await slow.end();
    expect(performance.now() - startedAt).toBeGreaterThan(SILENCE_MS);
    expect(written()).toBe(lines(0, 120));
  });

  it('is what was followed where the engine says nothing any more', async () => {
    const silent = await output(
      (response) => response.write(lines(0, 40)),
      () => undefined,
    );
    await silent.end();
    expect(written()).toBe(lines(0, 40));
    expect(readdirSync(sandbox).sort()).toEqual(['stderr', 'stdout']);
  });
});

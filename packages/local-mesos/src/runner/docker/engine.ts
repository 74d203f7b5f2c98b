import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { Agent } from 'undici';
import { reasonOf } from '../../errors.js';
import type { EngineAddress } from './engine-address.js';
import type { ContainerDetails, ContainerSettings, ContainerStats, ContainerSummary } from './engine-messages.js';
import { EngineRefusal } from './engine-refusal.js';
import { splitReference } from './image-reference.js';

const CONFLICT = 409;
const MISSING = 404;
const NOT_MODIFIED = 304;
const FAILURE = 500;

/** How often an engine that failed to look at a container is asked again, and how long between. */
const INSPECT_ATTEMPTS = 10;
const INSPECT_PAUSE_MS = 100;

interface Answer {
  readonly status: number;
  readonly body: Readable;
}

/**
 * The part of the Docker API that runs containers, over a Unix socket or TCP. Every call throws `EngineRefusal` when
 * the engine says no or cannot be reached.
 */
export class DockerEngine {
  readonly #dispatcher: Agent;

  constructor(private readonly address: EngineAddress) {
    const { socketPath } = address;
    // Output and the wait for an end take as long as the container runs.
    this.#dispatcher = new Agent({
      headersTimeout: 0,
      bodyTimeout: 0,
      ...(socketPath === undefined ? {} : { connect: { socketPath } }),
    });
  }

  /** Whether an engine answers there within the time. */
  async answers(timeoutMs: number): Promise<boolean> {
    try {
      const { status, body } = await this.#ask('GET', '/_ping', undefined, AbortSignal.timeout(timeoutMs));
      await textOf(body);
      return status === 200;
    } catch {
      return false;
    }
  }

  async hasImage(image: string): Promise<boolean> {
    const { status, body } = await this.#ask('GET', `/images/${encodeURI(image)}/json`);
    const text = await textOf(body);
    if (status === 200) return true;
    if (status === MISSING) return false;
    throw new EngineRefusal(status, text);
  }

  /** Resolves when the image is there. `login` is for its registry, as `X-Registry-Auth` has it. */
  async pull(image: string, login?: string): Promise<void> {
    const { name, tag } = splitReference(image);
    const query = queryOf({ fromImage: name, ...(tag === undefined ? {} : { tag }) });
    const headers = login === undefined ? undefined : { 'x-registry-auth': login };
    const { status, body } = await this.#ask('POST', `/images/create?${query}`, undefined, undefined, headers);
    // The progress is a line of JSON each; a failure is one of them, whatever the status says.
    const text = await textOf(body);
    const failure = text
      .split('\n')
      .filter((line) => line.includes('"error"'))
      .at(-1);
    if (status !== 200 || failure !== undefined) throw new EngineRefusal(status, failure ?? text);
  }

  /** The id of the new container. */
  async create(name: string, settings: ContainerSettings): Promise<string> {
    const query = queryOf({ name });
    const created = await this.#json<{ readonly Id: string }>('POST', `/containers/create?${query}`, settings);
    return created.Id;
  }

  async start(id: string): Promise<void> {
    await this.#done('POST', `/containers/${id}/start`, [NOT_MODIFIED]);
  }

  /** The exit status, as soon as there is one. */
  async wait(id: string): Promise<number> {
    const { StatusCode } = await this.#json<{ readonly StatusCode: number }>('POST', `/containers/${id}/wait`);
    return StatusCode;
  }

  /**
   * Podman looks into the process of a running container for this, and answers with a failure of its own when that
   * process ends while it looks. Asked again it knows of the end.
   */
  async inspect(id: string): Promise<ContainerDetails> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#json<ContainerDetails>('GET', `/containers/${id}/json`);
      } catch (error) {
        const itsOwn = error instanceof EngineRefusal && (error.status ?? 0) >= FAILURE;
        if (!itsOwn || attempt === INSPECT_ATTEMPTS) throw error;
        await delay(INSPECT_PAUSE_MS);
      }
    }
  }

  /** Nothing happens to a container that does not run. */
  async signal(id: string, signal: string): Promise<void> {
    await this.#done('POST', `/containers/${id}/kill?${queryOf({ signal })}`, [CONFLICT, MISSING]);
  }

  /** Gone already is fine. */
  async remove(id: string): Promise<void> {
    await this.#done('DELETE', `/containers/${id}?force=true&v=true`, [MISSING]);
  }

  /** All output from the first byte on, in the frames of the Docker API; followed until the container ends, or not. */
  async output(id: string, follow: boolean, signal: AbortSignal): Promise<Readable> {
    const path = `/containers/${id}/logs?follow=${follow}&stdout=true&stderr=true`;
    const { status, body } = await this.#ask('GET', path, undefined, signal);
    if (status === 200) return body;
    throw new EngineRefusal(status, await textOf(body));
  }

  list(label: string): Promise<readonly ContainerSummary[]> {
    const query = queryOf({ all: 'true', filters: JSON.stringify({ label: [label] }) });
    return this.#json('GET', `/containers/json?${query}`);
  }

  stats(id: string): Promise<ContainerStats> {
    return this.#json('GET', `/containers/${id}/stats?stream=false`);
  }

  /** Runs a command in the container and resolves to its exit status. Its output is thrown away. */
  async exec(id: string, command: readonly string[], env: readonly string[], signal: AbortSignal): Promise<number> {
    const settings = { Cmd: command, Env: env, AttachStdout: true, AttachStderr: true };
    const { Id } = await this.#json<{ readonly Id: string }>('POST', `/containers/${id}/exec`, settings, signal);
    const { status, body } = await this.#ask('POST', `/exec/${Id}/start`, { Detach: false, Tty: false }, signal);
    const text = await textOf(body);
    if (status >= 400) throw new EngineRefusal(status, text);
    const { ExitCode } = await this.#json<{ readonly ExitCode: number | null }>('GET', `/exec/${Id}/json`);
    return ExitCode ?? 0;
  }

  async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }

  async #json<T>(method: Method, path: string, content?: unknown, signal?: AbortSignal): Promise<T> {
    const { status, body } = await this.#ask(method, path, content, signal);
    const text = await textOf(body);
    if (status >= 300) throw new EngineRefusal(status, text);
    return JSON.parse(text) as T;
  }

  async #done(method: Method, path: string, alsoFine: readonly number[]): Promise<void> {
    const { status, body } = await this.#ask(method, path);
    const text = await textOf(body);
    if (status >= 300 && !alsoFine.includes(status)) throw new EngineRefusal(status, text);
  }

  async #ask(
    method: Method,
    path: string,
    content?: unknown,
    signal?: AbortSignal,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    try {
      const { statusCode, body } = await this.#dispatcher.request({
        origin: this.address.origin,
        path,
        method,
        headers: { ...headers, ...(content === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(content === undefined ? {} : { body: JSON.stringify(content) }),
        ...(signal === undefined ? {} : { signal }),
      });
      return { status: statusCode, body };
    } catch (error) {
      throw new EngineRefusal(undefined, `the engine at ${this.address.text} cannot be reached: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }
}

type Method = 'GET' | 'POST' | 'DELETE';

const queryOf = (parameters: Readonly<Record<string, string>>): string => new URLSearchParams(parameters).toString();

async function textOf(body: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

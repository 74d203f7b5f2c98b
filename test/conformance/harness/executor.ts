import { Events } from './events.js';
import type { Framework } from './framework.js';
import type { Message } from './message.js';
import { newTaskId, scalar, taskOn } from './tasks.js';
import { json } from './wire.js';

const deadlineMs = 40_000;

/** Where an agent answers: below its process name, wherever its address is. */
export const agentOf = ({ url }: Message): string =>
  `${url.scheme}://${url.address.ip ?? url.address.hostname}:${url.address.port}${url.path}`;

/** The root of an agent's address, where its files are. */
export const filesOf = (offer: Message): string => new URL(agentOf(offer)).origin;

/** Tells that the process is there, and what it was given. */
const COMMAND = 'env > environment.part && mv environment.part environment && exec sleep 1000';

export const customExecutor = (more: Message = {}): Message => ({
  executor_id: { value: newTaskId() },
  command: { shell: true, value: COMMAND },
  resources: [scalar('cpus', 0.1), scalar('mem', 32)],
  ...more,
});

/**
 * An executor whose process only sleeps: what it has to say to its agent is said by the case, with the ids of the process. So no
 * program of ours has to be on the agent's machine.
 */
export class Executor extends Events {
  /** What the process was given. */
  environment: Readonly<Record<string, string>> = {};
  readonly id: string;
  private readonly cut = new AbortController();

  private constructor(
    readonly framework: Framework,
    readonly offer: Message,
    readonly info: Message,
    readonly task: Message,
  ) {
    super();
    this.id = info.executor_id.value;
  }

  /** Launches a task with an executor, and waits for the executor's process. */
  static async start(framework: Framework, executor: Message = {}, task: Message = {}): Promise<Executor> {
    const offer = await framework.offer(0.3, 96);
    const info = customExecutor(executor);
    const launched = new Executor(
      framework,
      offer,
      info,
      taskOn(offer, { command: undefined, executor: info, ...task }),
    );
    await framework.call('ACCEPT', {
      accept: {
        offer_ids: [offer.id],
        operations: [{ type: 'LAUNCH', launch: { task_infos: [launched.task] } }],
        filters: { refuse_seconds: 0 },
      },
    });
    launched.environment = await launched.readEnvironment();
    return launched;
  }

  get endpoint(): string {
    return `${agentOf(this.offer)}/api/v1/executor`;
  }

  get sandbox(): string {
    return `/frameworks/${this.framework.id}/executors/${this.id}/runs/latest`;
  }

  /** A call with the ids of the executor. */
  call(type: string, more: Message = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.post({ ...this.frame, type, ...more }, headers);
  }

  post(body: unknown, headers: Readonly<Record<string, string>> = {}, method = 'POST'): Promise<Response> {
    return fetch(this.endpoint, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: this.cut.signal,
    });
  }

  /** Resolves with the first event of the stream. */
  async subscribe(tasks: readonly Message[] = [], updates: readonly Message[] = []): Promise<Message> {
    const subscribe = { unacknowledged_tasks: tasks, unacknowledged_updates: updates.map((status) => ({ status })) };
    const response = await this.call('SUBSCRIBE', { subscribe });
    if (response.status !== 200) throw new Error(`SUBSCRIBE: ${response.status} ${await response.text()}`);
    const heard: Message[] = [];
    void this.listen(response, json, heard);
    return this.until('the first event', () => heard[0]);
  }

  /** Subscribed, with its task: what most cases begin with. */
  async subscribed(): Promise<this> {
    await this.subscribe();
    await this.until('its task', () => this.all('LAUNCH')[0]);
    return this;
  }

  status(state: string, more: Message = {}): Message {
    return {
      task_id: this.task.task_id,
      state,
      source: 'SOURCE_EXECUTOR',
      uuid: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'),
      timestamp: Date.now() / 1_000,
      ...more,
    };
  }

  update(status: Message): Promise<Response> {
    return this.call('UPDATE', { update: { status } });
  }

  /** Its connections end; its process goes on. */
  disconnect(): void {
    this.cut.abort();
  }

  private get frame(): Message {
    return { framework_id: { value: this.framework.id }, executor_id: this.info.executor_id };
  }

  private async readEnvironment(): Promise<Readonly<Record<string, string>>> {
    const path = encodeURIComponent(`${this.sandbox}/environment`);
    const end = performance.now() + deadlineMs;
    for (;;) {
      const response = await fetch(`${filesOf(this.offer)}/files/read?path=${path}&offset=0`);
      const text = await response.text();
      if (response.status === 200) return variables(JSON.parse(text).data);
      if (performance.now() > end) throw new Error(`the executor did not start: ${response.status} ${text}`);
    }
  }
}

const variables = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

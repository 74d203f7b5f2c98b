import { decodeEvents, mesos, RecordDecoder } from '@borealis/mesos';
import { Client } from 'undici';

const { Call, Event } = mesos.v1.scheduler;
const { Operation } = mesos.v1.Offer;
const { FrameworkInfo, TaskState, Value } = mesos.v1;

const path = '/api/v1/scheduler';
const uuidBytes = 16;

const scalar = (name: string, value: number, role: string): mesos.v1.IResource => ({
  name,
  type: Value.Type.SCALAR,
  scalar: { value },
  allocationInfo: { role },
});

/** Encoded beforehand, ready to be sent. */
interface Prepared {
  readonly body: Uint8Array;
  /** How many tasks it is about. */
  readonly tasks: number;
}

interface Launch {
  readonly accepts: readonly Prepared[];
  readonly kills: readonly Prepared[];
}

/**
 * A scheduler that decides nothing: launches what was prepared, acknowledges, kills. Nothing but undici and bytes made beforehand, so
 * that the master is busy and not the scheduler.
 */
export class BareScheduler {
  readonly offers: mesos.v1.IOffer[] = [];
  private readonly told = new Map<mesos.v1.TaskState, Set<string>>();
  acknowledged = 0;
  refused = 0;
  private frameworkId = '';
  private headers: Record<string, string> = {};
  private readonly stream: Client;
  private readonly calls: Client;
  private readonly acknowledgements: Client;
  /** By task: an ACKNOWLEDGE whose last bytes are the uuid. */
  private readonly templates = new Map<string, Buffer>();
  private waiting: (() => void)[] = [];

  private constructor(
    master: string,
    private readonly role: string,
  ) {
    const lane = (pipelining: number): Client =>
      new Client(`http://${master}`, { pipelining, headersTimeout: 0, bodyTimeout: 0 });
    this.stream = lane(1);
    this.calls = lane(64);
    this.acknowledgements = lane(64);
  }

  static async subscribe(master: string, role = '*'): Promise<BareScheduler> {
    const scheduler = new BareScheduler(master, role);
    await scheduler.open();
    return scheduler;
  }

  /** Resolves when it is true. Asked after every event and every answer. */
  async until(what: string, isTrue: () => boolean, deadlineMs = 120_000): Promise<void> {
    const late = setTimeout(() => (over = true), deadlineMs);
    let over = false;
    const tick = setInterval(() => this.wake(), 250);
    try {
      while (!isTrue()) {
        if (over) throw new Error(`${what}: not within ${deadlineMs} ms; ${this.summary()}`);
        await new Promise<void>((resolve) => this.waiting.push(resolve));
      }
    } finally {
      clearTimeout(late);
      clearInterval(tick);
    }
  }

  /** How many tasks were told to be in a state. */
  count(state: mesos.v1.TaskState): number {
    return this.told.get(state)?.size ?? 0;
  }

  /** Spreads so many tasks evenly over the offers it has, which are used up. */
  prepare(count: number): Launch {
    const offers = this.offers.splice(0);
    let next = 0;
    const accepts = offers.map((offer, index) => {
      const until = Math.round(((index + 1) * count) / offers.length);
      const ids = Array.from({ length: until - next }, () => `bench.${next++}`);
      for (const id of ids) this.templates.set(id, this.acknowledgementOf(id, offer.agentId));
      return { body: this.acceptOf(offer, ids), tasks: ids.length };
    });
    const kills = Array.from({ length: count }, (_, index) => ({ body: this.killOf(`bench.${index}`), tasks: 1 }));
    return { accepts, kills };
  }

  /** Resolves when all its tasks were told to be in the state. At most so many are on their way there at a time. */
  async send(calls: readonly Prepared[], state: mesos.v1.TaskState, atMost = Infinity): Promise<void> {
    const name = TaskState[state];
    let sent = 0;
    for (const { body, tasks } of calls) {
      await this.until(name, () => sent - this.count(state) < atMost);
      this.post(this.calls, body);
      sent += tasks;
    }
    await this.until(name, () => this.count(state) >= sent);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.post(this.calls, this.encode({ type: Call.Type.TEARDOWN }), resolve));
    await Promise.all([this.stream, this.calls, this.acknowledgements].map((client) => client.destroy()));
  }

  private async open(): Promise<void> {
    const frameworkInfo = {
      user: 'nobody',
      name: 'bare',
      roles: [this.role],
      capabilities: [{ type: FrameworkInfo.Capability.Type.MULTI_ROLE }],
    };
    const { body, headers } = await this.stream.request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/x-protobuf', accept: 'application/x-protobuf' },
      body: Call.encode({ type: Call.Type.SUBSCRIBE, subscribe: { frameworkInfo } }).finish(),
    });
    this.headers = {
      'content-type': 'application/x-protobuf',
      'mesos-stream-id': String(headers['mesos-stream-id']),
    };
    const decoder = new RecordDecoder();
    body.on('data', (chunk: Buffer) => {
      for (const record of decoder.push(chunk)) for (const event of decodeEvents(record)) this.hear(event);
      this.wake();
    });
    body.on('error', () => undefined);
    await this.until('subscribed', () => this.frameworkId !== '');
  }

  private hear(event: mesos.v1.scheduler.IEvent): void {
    if (event.type === Event.Type.SUBSCRIBED) this.frameworkId = event.subscribed?.frameworkId.value ?? '';
    else if (event.type === Event.Type.OFFERS) this.offers.push(...(event.offers?.offers ?? []));
    else if (event.type === Event.Type.UPDATE && event.update) this.acknowledge(event.update.status);
  }

  private acknowledge(status: mesos.v1.ITaskStatus): void {
    const state = status.state ?? TaskState.TASK_STAGING;
    const seen = this.told.get(state) ?? new Set();
    this.told.set(state, seen.add(status.taskId.value));
    const template = this.templates.get(status.taskId.value);
    if (template === undefined || status.uuid?.length !== uuidBytes) return;
    const call = Buffer.from(template);
    call.set(status.uuid, call.length - uuidBytes);
    this.post(this.acknowledgements, call, () => (this.acknowledged += 1));
  }

  private acknowledgementOf(taskId: string, agentId: mesos.v1.IAgentID): Buffer {
    const acknowledge = { taskId: { value: taskId }, agentId, uuid: new Uint8Array(uuidBytes) };
    return Buffer.from(this.encode({ type: Call.Type.ACKNOWLEDGE, acknowledge }));
  }

  private acceptOf(offer: mesos.v1.IOffer, taskIds: readonly string[]): Uint8Array {
    const taskInfos = taskIds.map((value) => ({
      name: 'bench',
      taskId: { value },
      agentId: offer.agentId,
      resources: [scalar('cpus', 0.1, this.role), scalar('mem', 32, this.role)],
      command: { shell: true, value: 'sleep 1000' },
    }));
    return this.encode({
      type: Call.Type.ACCEPT,
      accept: { offerIds: [offer.id], operations: [{ type: Operation.Type.LAUNCH, launch: { taskInfos } }] },
    });
  }

  private killOf(taskId: string): Uint8Array {
    return this.encode({ type: Call.Type.KILL, kill: { taskId: { value: taskId } } });
  }

  private encode(call: mesos.v1.scheduler.ICall): Uint8Array {
    return Call.encode({ ...call, frameworkId: { value: this.frameworkId } }).finish();
  }

  private post(client: Client, body: Uint8Array, answered?: () => void): void {
    client.dispatch(
      {
        path,
        method: 'POST',
        headers: this.headers,
        body: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
        idempotent: true,
        blocking: false,
      },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_, status) => {
          if (status >= 300) this.refused += 1;
        },
        onResponseEnd: () => {
          answered?.();
          this.wake();
        },
        onResponseError: () => {
          this.refused += 1;
          this.wake();
        },
      },
    );
  }

  private wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }

  private summary(): string {
    const states = [...this.told].map(([state, { size }]) => `${TaskState[state]} ${size}`).join(', ');
    return `offers ${this.offers.length}, told ${states || 'nothing'}, acknowledged ${this.acknowledged}, refused ${this.refused}`;
  }
}

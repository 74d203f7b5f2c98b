import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { RecordDecoder } from '@borealis/mesos';
import { Call, CallType, Capability, Event, EventType, OperationType, TaskState, idText, isTerminal } from '../wire.js';
import type {
  ExecutorInfo,
  FrameworkInfo,
  InverseOffer,
  Offer,
  OfferConstraints,
  Operation,
  TaskInfo,
  TaskStatus,
} from '../wire.js';
import { LookOut } from './look-out.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

type CallBody = Parameters<typeof Call.encode>[0];

/** POSTs bytes as they are and reads the whole answer. */
export function post(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | string,
  agent?: Agent,
  method = 'POST',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `http://${address}${path}`,
      // Without an agent of its own on a new connection: one kept from before may have been cut by a restart.
      { method, headers: { 'Content-Length': Buffer.byteLength(body), ...headers }, agent: agent ?? false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            headers: response.headers,
          }),
        );
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export async function getJson(address: string, path: string): Promise<Record<string, unknown>> {
  const answer = await post(address, path, {}, '', undefined, 'GET');
  return JSON.parse(answer.body) as Record<string, unknown>;
}

export interface SubscribeOptions {
  readonly info?: Partial<FrameworkInfo>;
  readonly capabilities?: readonly Capability[];
  /** Of an earlier subscription. */
  readonly id?: string;
  readonly suppressedRoles?: readonly string[];
  readonly offerConstraints?: OfferConstraints;
  /** Whether every update with a uuid is acknowledged at once. Default true. */
  readonly acknowledging?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

const EVERYTHING = [
  Capability.MULTI_ROLE,
  Capability.RESERVATION_REFINEMENT,
  Capability.PARTITION_AWARE,
  Capability.TASK_KILLING_STATE,
];

/** A scheduler as small as can be: remembers what it hears and says what it is told to say. */
export class TestScheduler {
  readonly events: Event[] = [];
  streamId = '';
  ended = false;
  malformed: unknown;
  /** Pieces of the stream that were read. */
  chunks = 0;
  /** Bytes of a record that was not whole yet. */
  unread = 0;
  readonly #lookOut = new LookOut();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #stream: IncomingMessage | undefined;

  private constructor(
    readonly address: string,
    private readonly acknowledging: boolean,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static async subscribe(address: string, options: SubscribeOptions = {}): Promise<TestScheduler> {
    const scheduler = new TestScheduler(address, options.acknowledging ?? true, options.headers ?? {});
    await scheduler.#open(options);
    await scheduler.until('the first event', () => scheduler.events.length > 0 || scheduler.ended);
    return scheduler;
  }

  get frameworkId(): string {
    const first = this.events.find((event) => event.type === EventType.SUBSCRIBED);
    return idText(first?.subscribed?.frameworkId);
  }

  /** Everything offered and neither used nor rescinded by anybody. */
  get offers(): readonly Offer[] {
    const gone = new Set(this.of(EventType.RESCIND).map((event) => idText(event.rescind?.offerId)));
    return this.of(EventType.OFFERS)
      .flatMap((event) => event.offers?.offers ?? [])
      .filter((offer) => !gone.has(idText(offer.id)) && !this.#used.has(idText(offer.id)));
  }

  /** Asked for and neither answered nor rescinded by anybody. */
  get inverseOffers(): readonly InverseOffer[] {
    const gone = new Set(
      this.of(EventType.RESCIND_INVERSE_OFFER).map((event) => idText(event.rescindInverseOffer?.inverseOfferId)),
    );
    return this.of(EventType.INVERSE_OFFERS)
      .flatMap((event) => event.inverseOffers?.inverseOffers ?? [])
      .filter((offer) => !gone.has(idText(offer.id)) && !this.#used.has(idText(offer.id)));
  }

  readonly #used = new Set<string>();
  readonly #acknowledged = new Set<string>();

  get updates(): readonly TaskStatus[] {
    return this.of(EventType.UPDATE).flatMap((event) => (event.update ? [event.update.status] : []));
  }

  get errors(): readonly string[] {
    return this.of(EventType.ERROR).map((event) => event.error?.message ?? '');
  }

  of(type: EventType): readonly Event[] {
    return this.events.filter((event) => event.type === type);
  }

  /** The names of the states told of a task, repetitions by retry left out. */
  statesOf(taskId: string): readonly string[] {
    const seen = new Set<string>();
    return this.updates
      .filter((status) => idText(status.taskId) === taskId)
      .filter((status) => {
        const uuid = status.uuid ? Buffer.from(status.uuid).toString('hex') : '';
        if (uuid !== '' && seen.has(uuid)) return false;
        seen.add(uuid);
        return true;
      })
      .map((status) => TaskState[status.state]);
  }

  latestOf(taskId: string): TaskStatus | undefined {
    return this.updates.findLast((status) => idText(status.taskId) === taskId);
  }

  /** Whether the master has taken in the acknowledgement of the task's end. */
  acknowledged(taskId: string): boolean {
    return this.#acknowledged.has(taskId);
  }

  async untilState(taskId: string, state: keyof typeof TaskState): Promise<TaskStatus> {
    const found = (): TaskStatus | undefined =>
      this.updates.find((status) => idText(status.taskId) === taskId && TaskState[status.state] === state);
    await this.until(`${taskId} ${state}`, () => found() !== undefined);
    return found() as TaskStatus;
  }

  async offer(): Promise<Offer> {
    await this.until('an offer', () => this.offers.length > 0);
    return this.offers[0] as Offer;
  }

  async inverseOffer(): Promise<InverseOffer> {
    await this.until('an inverse offer', () => this.inverseOffers.length > 0);
    return this.inverseOffers[0] as InverseOffer;
  }

  until(what: string, condition: () => boolean): Promise<void> {
    return this.#lookOut.until(what, condition, () => {
      const heard = this.events.map((event) => EventType[event.type ?? 0]).join(' ');
      const states = this.updates.map((u) => [idText(u.taskId), TaskState[u.state], u.message]);
      return `${heard}; states ${JSON.stringify(states)}`;
    });
  }

  call(call: Omit<CallBody, 'frameworkId'>): Promise<Answer> {
    const body = Call.encode({ ...call, frameworkId: { value: this.frameworkId } }).finish();
    const headers = {
      'Content-Type': 'application/x-protobuf',
      'Mesos-Stream-Id': this.streamId,
      ...this.headers,
    };
    return post(this.address, '/api/v1/scheduler', headers, body, this.#agent);
  }

  accept(offers: readonly Offer[], operations: readonly Operation[], refuseSeconds?: number): Promise<Answer> {
    for (const offer of offers) this.#used.add(idText(offer.id));
    return this.call({
      type: CallType.ACCEPT,
      accept: {
        offerIds: offers.map((offer) => offer.id),
        operations: [...operations],
        ...(refuseSeconds === undefined ? {} : { filters: { refuseSeconds } }),
      },
    });
  }

  launch(offers: readonly Offer[], tasks: readonly TaskInfo[], refuseSeconds?: number): Promise<Answer> {
    const launch = { type: OperationType.LAUNCH, launch: { taskInfos: [...tasks] } };
    return this.accept(offers, [launch], refuseSeconds);
  }

  launchGroup(offers: readonly Offer[], executor: ExecutorInfo, tasks: readonly TaskInfo[]): Promise<Answer> {
    return this.launchGroups(offers, executor, [tasks]);
  }

  launchGroups(
    offers: readonly Offer[],
    executor: ExecutorInfo,
    groups: readonly (readonly TaskInfo[])[],
  ): Promise<Answer> {
    const operations = groups.map((tasks) => ({
      type: OperationType.LAUNCH_GROUP,
      launchGroup: { executor, taskGroup: { tasks: [...tasks] } },
    }));
    return this.accept(offers, operations, 0);
  }

  /** Asks an executor to end. */
  shutdown(agentId: string, executorId: string): Promise<Answer> {
    return this.call({
      type: CallType.SHUTDOWN,
      shutdown: { agentId: { value: agentId }, executorId: { value: executorId } },
    });
  }

  /** Data for an executor. */
  tell(agentId: string, executorId: string, text: string): Promise<Answer> {
    const data = Buffer.from(text);
    return this.call({
      type: CallType.MESSAGE,
      message: { agentId: { value: agentId }, executorId: { value: executorId }, data },
    });
  }

  decline(offers: readonly Offer[], refuseSeconds?: number): Promise<Answer> {
    for (const offer of offers) this.#used.add(idText(offer.id));
    return this.call({
      type: CallType.DECLINE,
      decline: {
        offerIds: offers.map((offer) => offer.id),
        ...(refuseSeconds === undefined ? {} : { filters: { refuseSeconds } }),
      },
    });
  }

  acceptInverse(offer: InverseOffer, refuseSeconds: number): Promise<Answer> {
    this.#used.add(idText(offer.id));
    const answer = { inverseOfferIds: [offer.id], filters: { refuseSeconds } };
    return this.call({ type: CallType.ACCEPT_INVERSE_OFFERS, acceptInverseOffers: answer });
  }

  declineInverse(offer: InverseOffer, refuseSeconds: number): Promise<Answer> {
    this.#used.add(idText(offer.id));
    const answer = { inverseOfferIds: [offer.id], filters: { refuseSeconds } };
    return this.call({ type: CallType.DECLINE_INVERSE_OFFERS, declineInverseOffers: answer });
  }

  kill(taskId: string, graceMs?: number): Promise<Answer> {
    const killPolicy = graceMs === undefined ? {} : { killPolicy: { gracePeriod: { nanoseconds: graceMs * 1e6 } } };
    return this.call({ type: CallType.KILL, kill: { taskId: { value: taskId }, ...killPolicy } });
  }

  acknowledge(status: TaskStatus, uuid: Uint8Array = status.uuid ?? new Uint8Array(16)): Promise<Answer> {
    const agentId = status.agentId ?? { value: '' };
    return this.call({ type: CallType.ACKNOWLEDGE, acknowledge: { agentId, taskId: status.taskId, uuid } });
  }

  reconcile(tasks: readonly { readonly taskId: string; readonly agentId?: string }[] = []): Promise<Answer> {
    return this.call({
      type: CallType.RECONCILE,
      reconcile: {
        tasks: tasks.map(({ taskId, agentId }) => ({
          taskId: { value: taskId },
          ...(agentId === undefined ? {} : { agentId: { value: agentId } }),
        })),
      },
    });
  }

  /** Goes without a word. */
  disconnect(): void {
    this.#stream?.destroy();
    this.#agent.destroy();
  }

  #open(options: SubscribeOptions): Promise<void> {
    const info: FrameworkInfo = {
      user: '',
      name: 'test',
      roles: ['web'],
      checkpoint: true,
      failoverTimeout: 60,
      capabilities: (options.capabilities ?? EVERYTHING).map((type) => ({ type })),
      ...options.info,
      ...(options.id === undefined ? {} : { id: { value: options.id } }),
    };
    const call: CallBody = {
      type: CallType.SUBSCRIBE,
      subscribe: {
        frameworkInfo: info,
        suppressedRoles: [...(options.suppressedRoles ?? [])],
        ...(options.offerConstraints === undefined ? {} : { offerConstraints: options.offerConstraints }),
      },
      ...(options.id === undefined ? {} : { frameworkId: { value: options.id } }),
    };
    const headers = {
      'Content-Type': 'application/x-protobuf',
      Accept: 'application/x-protobuf',
      ...this.headers,
    };
    return new Promise((resolve, reject) => {
      const sent = request(`http://${this.address}/api/v1/scheduler`, { method: 'POST', headers }, (response) => {
        if (response.statusCode !== 200) {
          reject(new Error(`SUBSCRIBE was answered with ${response.statusCode}`));
          return;
        }
        this.#stream = response;
        this.streamId = String(response.headers['mesos-stream-id']);
        const decoder = new RecordDecoder();
        response.on('data', (chunk: Buffer) => this.#read(decoder, chunk));
        response.on('close', () => {
          this.ended = true;
          this.#lookOut.heard();
        });
        response.on('error', () => undefined);
        resolve();
      });
      sent.on('error', reject);
      sent.end(Call.encode(call).finish());
    });
  }

  #read(decoder: RecordDecoder, chunk: Buffer): void {
    this.chunks += 1;
    this.unread += chunk.length;
    try {
      for (const record of decoder.push(chunk)) {
        this.unread -= record.length + `${record.length}\n`.length;
        this.#hear(Event.decode(record));
      }
    } catch (error) {
      this.malformed = error;
    }
    this.#lookOut.heard();
  }

  #hear(event: Event): void {
    this.events.push(event);
    const status = event.update?.status;
    if (this.acknowledging && status?.uuid && status.uuid.length > 0) {
      this.acknowledge(status)
        .then(() => {
          if (isTerminal(status.state)) this.#acknowledged.add(idText(status.taskId));
          this.#lookOut.heard();
        })
        .catch(() => undefined);
    }
  }
}

import { Events } from './events.js';
import type { Message } from './message.js';
import { json } from './wire.js';
import type { Wire } from './wire.js';

const path = '/api/v1/scheduler';

export const post = (
  origin: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  method = 'POST',
): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    ...(method === 'GET'
      ? {}
      : { body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body) }),
    redirect: 'manual',
  });

let count = 0;

/** A framework of one case: subscribed, listening, torn down at the end. */
export class Framework extends Events {
  id = '';
  streamId = '';
  readonly used = new Set<string>();
  private cut = new AbortController();

  private constructor(
    readonly origin: string,
    readonly info: Message,
    private readonly wire: Wire,
  ) {
    super();
  }

  static async subscribe(
    origin: string,
    more: Message = {},
    subscribe: Message = {},
    wire: Wire = json,
  ): Promise<Framework> {
    const info = {
      user: 'root',
      name: `conformance-${process.pid}-${++count}`,
      roles: [`conformance-${process.pid}-${count}`],
      capabilities: ['MULTI_ROLE', 'PARTITION_AWARE', 'TASK_KILLING_STATE', 'RESERVATION_REFINEMENT'].map((type) => ({
        type,
      })),
      ...more,
    };
    const framework = new Framework(origin, info, wire);
    await framework.open(subscribe);
    return framework;
  }

  /** Subscribes (again, when it has an id). Resolves with the first event of the new stream, which may be a refusal. */
  async open(subscribe: Message = {}): Promise<Message> {
    if (this.cut.signal.aborted) this.cut = new AbortController();
    const id = this.id === '' ? {} : { id: { value: this.id } };
    const response = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': this.wire.type, accept: this.wire.type },
      body: this.wire.write({
        type: 'SUBSCRIBE',
        ...(this.id === '' ? {} : { framework_id: { value: this.id } }),
        subscribe: { framework_info: { ...this.info, ...id }, ...subscribe },
      }),
      signal: this.cut.signal,
    });
    if (response.status !== 200) throw new Error(`SUBSCRIBE: ${response.status} ${await response.text()}`);
    // A new subscription begins without offers.
    for (const offer of this.held()) this.used.add(offer.id.value);
    const heard: Message[] = [];
    void this.listen(response, this.wire, heard);
    const first = await this.until('the first event', () => heard[0]);
    if (first.type === 'SUBSCRIBED') {
      this.id = first.subscribed.framework_id.value;
      // Calls of a refused stream would be refused as well; the stream before it may still stand.
      this.streamId = response.headers.get('mesos-stream-id') ?? '';
    }
    return first;
  }

  /** Makes a call; the frame is filled in. */
  call(type: string, more: Message = {}): Promise<Response> {
    const headers = { 'content-type': this.wire.type, 'mesos-stream-id': this.streamId };
    return post(this.origin, this.wire.write({ framework_id: { value: this.id }, type, ...more }), headers);
  }

  updatesOf(taskId: string): Message[] {
    return this.all('UPDATE')
      .map(({ update }) => update.status)
      .filter((status: Message) => status.task_id.value === taskId);
  }

  /** An offer that is held and was not handed out before, with this much at least. */
  async offer(cpus = 0.1, mem = 32): Promise<Message> {
    const gone = (): Set<string> => new Set(this.all('RESCIND').map(({ rescind }) => rescind.offer_id.value));
    const offer = await this.until('an offer', () =>
      this.held().find(
        ({ id, resources }) =>
          !gone().has(id.value) && amount(resources, 'cpus') >= cpus && amount(resources, 'mem') >= mem,
      ),
    );
    this.used.add(offer.id.value);
    return offer;
  }

  /** Every offer that came and was not handed out. */
  held(): Message[] {
    return this.all('OFFERS')
      .flatMap(({ offers }) => offers.offers as Message[])
      .filter(({ id }) => !this.used.has(id.value));
  }

  update(taskId: string, state: string): Promise<Message> {
    return this.until(`${taskId} ${state}`, () => this.updatesOf(taskId).find((status) => status.state === state));
  }

  acknowledge(status: Message): Promise<Response> {
    const { task_id, agent_id, uuid } = status;
    return this.call('ACKNOWLEDGE', { acknowledge: { task_id, agent_id, uuid } });
  }

  /** Cuts the connection without a word. */
  disconnect(): void {
    this.cut.abort();
  }

  async teardown(): Promise<void> {
    await this.call('TEARDOWN').catch(() => undefined);
    this.cut.abort();
  }
}

export const amount = (resources: readonly Message[], name: string): number =>
  resources.filter((resource) => resource.name === name).reduce((sum, { scalar }) => sum + (scalar?.value ?? 0), 0);

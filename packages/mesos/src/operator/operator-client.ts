import { addressDetector } from '../detection/index.js';
import type { MasterDetector } from '../detection/index.js';
import { MesosError } from '../mesos-error.js';
import type { MessageType } from '../json/index.js';
import { parseMesosText } from '../json/index.js';
import type { MesosJson } from '../json/index.js';
import { mesos } from '../protobuf.js';
import { decodeTolerantly } from '../tolerant-decode.js';
import { defaultMaxRecordBytes } from '../recordio/index.js';
import type { Access } from '../transport/index.js';
import { followLeader } from './follow-leader.js';
import type { OperatorAnswer } from './follow-leader.js';
import { operatorEvents } from './operator-events.js';
import type { EventsOptions } from './operator-events.js';

export interface OperatorOptions extends Access {
  /** Of masters: addresses tried in turn, or what knows the leader. Of an agent: its address. */
  readonly at: readonly string[] | MasterDetector;
  /** The path of the process, such as `/slave(1)` where several agents share an address. Default: none. */
  readonly process?: string;
  /** Until an answer begins, and between its parts. Default 10 s. */
  readonly timeoutMs?: number;
}

interface Call {
  readonly type?: unknown;
}

/**
 * The operator API of a master or an agent. Every method takes an `AbortSignal` and throws {@link MesosError}: MESOS_CALL_REJECTED with
 * the status and Mesos' own words, or what went wrong on the way.
 */
export class OperatorClient<C extends Call, Response extends object, Event extends object> {
  private readonly detector: MasterDetector;

  constructor(
    private readonly options: OperatorOptions,
    private readonly types: {
      readonly call: MessageType<unknown, C>;
      readonly response: MessageType<Response, never>;
      readonly event?: MessageType<Event, never>;
    },
  ) {
    this.detector = 'next' in options.at ? options.at : addressDetector(options.at);
  }

  /** Makes a call; undefined where the answer has no body. */
  async call(call: C, signal?: AbortSignal): Promise<Response | undefined> {
    const { body } = await this.request('/api/v1', signal, {
      method: 'POST',
      headers: { 'content-type': 'application/x-protobuf', accept: 'application/x-protobuf' },
      body: this.types.call.encode(call).finish(),
    });
    if (body.length === 0) return undefined;
    try {
      return decodeTolerantly(this.types.response, body);
    } catch (error) {
      throw new MesosError('MESOS_ANSWER_UNDECODABLE', `${body.length} bytes: ${(error as Error).message}.`, {
        cause: error,
      });
    }
  }

  /** A JSON endpoint such as `/state` or `/tasks?limit=100&offset=200`. */
  async json(path: string, signal?: AbortSignal): Promise<MesosJson> {
    const { body } = await this.request(path, signal);
    try {
      return parseMesosText(new TextDecoder().decode(body));
    } catch (error) {
      throw new MesosError('MESOS_JSON_INVALID', `${path}: ${(error as Error).message}.`, { cause: error });
    }
  }

  /** The bytes of an endpoint. */
  async bytes(path: string, signal?: AbortSignal): Promise<Uint8Array> {
    return (await this.request(path, signal)).body;
  }

  /**
   * The event stream of a master: first SUBSCRIBED with the whole state, then what changes. A stream that ends or falls silent is
   * subscribed to again, which shows as another SUBSCRIBED; `onFault` hears why. Ends when the signal does, or by throwing MesosError
   * where another try cannot help: a host that does not exist, an address of something else, a refusal, a record above the limit.
   */
  events(signal: AbortSignal, options: EventsOptions = {}): AsyncIterable<Event> {
    const { event } = this.types;
    if (!event) throw new MesosError('MESOS_CALL_REJECTED', 'Agents have no event stream.');
    const { SUBSCRIBE } = mesos.v1.master.Call.Type;
    const source = {
      address: () => this.detector.next(),
      access: this.options,
      path: `${this.options.process ?? ''}/api/v1`,
      body: this.types.call.encode({ type: SUBSCRIBE } as unknown as C).finish(),
      decode: (record: Uint8Array) => decodeTolerantly(event, record),
      maxRecordBytes: options.maxRecordBytes ?? defaultMaxRecordBytes,
      signal,
    };
    // One that knows the leader may name another one next time.
    const addresses = 'next' in this.options.at ? Infinity : this.options.at.length;
    return operatorEvents(source, options, addresses);
  }

  private async request(
    path: string,
    signal: AbortSignal | undefined,
    more: Partial<Parameters<typeof followLeader>[1]> = {},
  ): Promise<OperatorAnswer> {
    const address = this.detector.next();
    if (address === undefined) throw new MesosError('MESOS_LEADER_UNKNOWN', `Asked: ${this.detector.description}.`);
    const { credentials, tls, timeoutMs, process = '' } = this.options;
    const answer = await followLeader(address, {
      path: isGlobal.test(path) ? path : `${process}${path}`,
      ...(credentials ? { credentials } : {}),
      ...(tls ? { tls } : {}),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
      ...(signal ? { signal } : {}),
      ...more,
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    const said = new TextDecoder().decode(answer.body).trim().slice(0, 500);
    throw new MesosError(
      answer.status === 401 ? 'MESOS_UNAUTHORISED' : 'MESOS_CALL_REJECTED',
      `${path}: status ${answer.status}${said === '' ? '' : `: ${said}`}`,
    );
  }
}

/** Routes of the whole address, whatever processes share it. */
const isGlobal = /^\/(files|metrics|version|help)\b/;

type V1 = typeof mesos.v1;

export type MasterClient = OperatorClient<
  mesos.v1.master.ICall,
  InstanceType<V1['master']['Response']>,
  InstanceType<V1['master']['Event']>
>;
export type AgentClient = OperatorClient<mesos.v1.agent.ICall, InstanceType<V1['agent']['Response']>, never>;

/** The operator API of the leading master. */
export const masterClient = (options: OperatorOptions): MasterClient =>
  new OperatorClient(options, {
    call: mesos.v1.master.Call,
    response: mesos.v1.master.Response,
    event: mesos.v1.master.Event,
  });

/** The operator API of one agent. */
export const agentClient = (options: OperatorOptions): AgentClient =>
  new OperatorClient<mesos.v1.agent.ICall, InstanceType<V1['agent']['Response']>, never>(options, {
    call: mesos.v1.agent.Call,
    response: mesos.v1.agent.Response,
  });

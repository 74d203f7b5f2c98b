import { Client } from 'undici';
import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import { authorization, connectOptions } from '../transport/index.js';
import type { Target } from '../address.js';
import type { ResolvedOptions } from './connection-options.js';

const { Call } = mesos.v1.scheduler;

/**
 * How a call ended. `accepted`: the master took it (202); what comes of it is told by events. `rejected`: it was certainly not carried
 * out. `failed`: whether it was is unknown.
 */
export type CallResult =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'rejected'; readonly status: number; readonly error: MesosError }
  | { readonly outcome: 'failed'; readonly error: MesosError };

/** Calls in flight on one connection. Mesos answers in order and carries out in order. */
const pipelined = 64;

/**
 * The calls of one subscription, on a keep-alive connection apart from the event stream. Two lanes: acknowledgements have their own,
 * all other calls share one and are carried out in the order they were made.
 */
export class CallChannel {
  private readonly lanes: { readonly ordered: Client; readonly acknowledge: Client };
  private readonly headers: Record<string, string>;

  constructor(
    private readonly target: Target,
    streamId: string,
    private readonly frameworkId: string,
    options: ResolvedOptions,
  ) {
    const client = (): Client =>
      new Client(target.origin, {
        pipelining: pipelined,
        connect: connectOptions(options, options.callTimeoutMs),
        headersTimeout: options.callTimeoutMs,
        bodyTimeout: options.callTimeoutMs,
        keepAliveTimeout: 60_000,
      });
    this.lanes = { ordered: client(), acknowledge: client() };
    this.headers = {
      'content-type': 'application/x-protobuf',
      'mesos-stream-id': streamId,
      ...authorization(options),
    };
  }

  async send(call: mesos.v1.scheduler.ICall, signal?: AbortSignal): Promise<CallResult> {
    const lane = call.type === Call.Type.ACKNOWLEDGE ? this.lanes.acknowledge : this.lanes.ordered;
    const body = Call.encode({ ...call, frameworkId: { value: this.frameworkId } }).finish();
    try {
      // Marked idempotent and not blocking so that undici sends it without waiting for earlier answers, and the next one without
      // waiting for this one's; nothing here ever repeats a call.
      const answer = await lane.request({
        path: this.target.path,
        method: 'POST',
        headers: this.headers,
        body,
        idempotent: true,
        blocking: false,
        ...(signal ? { signal } : {}),
      });
      const text = await answer.body.text();
      if (answer.statusCode >= 200 && answer.statusCode < 300) return { outcome: 'accepted' };
      return {
        outcome: 'rejected',
        status: answer.statusCode,
        error: new MesosError('MESOS_CALL_REJECTED', `Status ${answer.statusCode}: ${text.slice(0, 500)}`),
      };
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      const timedOut = code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT';
      return {
        outcome: 'failed',
        error: new MesosError(timedOut ? 'MESOS_CALL_TIMEOUT' : 'MESOS_CALL_FAILED', (error as Error).message, {
          cause: error,
        }),
      };
    }
  }

  /** Calls in flight end as `failed`. */
  destroy(): void {
    for (const lane of Object.values(this.lanes)) lane.destroy().catch(() => undefined);
  }
}

import type { Socket } from 'node:net';
import { buildConnector, Client } from 'undici';
import type { Dispatcher } from 'undici';
import { CallInFlight } from './call-in-flight.js';
import type { CallResult } from './call-result.js';

/** Calls in flight on one connection. Mesos answers in order and carries out in order. */
const pipelined = 64;

/**
 * Calls that are carried out in the order they were made: one connection at a time, several calls under way on it. When it is cut, every
 * call that is still open ends with it. Sending those again, as undici would, might carry out an ACCEPT twice: the master would tell
 * TASK_DROPPED of a task that runs.
 */
export class CallLane {
  private client: Client | undefined;
  private socket: Socket | undefined;
  private gathering = false;
  private ended: Error | undefined;
  private readonly open = new Set<CallInFlight>();

  constructor(
    private readonly origin: string,
    private readonly options: Client.Options & { readonly connect: buildConnector.BuildOptions },
  ) {}

  send(
    request: Pick<Dispatcher.DispatchOptions, 'path' | 'headers' | 'body'>,
    signal?: AbortSignal,
  ): Promise<CallResult> {
    const giveUp = (): void => call.giveUp(signal?.reason);
    const call = new CallInFlight((ended) => {
      // Its place is taken by one that waits, right after this.
      this.gather();
      this.open.delete(ended);
      signal?.removeEventListener('abort', giveUp);
    });
    if (this.ended) call.onResponseError(undefined, this.ended);
    else if (signal?.aborted) giveUp();
    else {
      signal?.addEventListener('abort', giveUp, { once: true });
      this.open.add(call);
      // Marked idempotent and not blocking so that undici writes it without waiting for the answers of earlier ones.
      // What is added comes before what is copied, as in the channel.
      const client = this.connected();
      this.gather();
      client.dispatch({ method: 'POST', idempotent: true, blocking: false, ...request }, call);
    }
    return call.result;
  }

  /** For good: open calls end as `failed` or `notSent`. */
  destroy(reason: Error): void {
    this.ended = reason;
    this.drop(reason);
  }

  /** What is written until the end of this step of the program leaves in one piece, not call by call: a system call costs more than a call. */
  private gather(): void {
    const { socket } = this;
    if (this.gathering || socket === undefined) return;
    this.gathering = true;
    socket.cork();
    process.nextTick(() => {
      this.gathering = false;
      socket.uncork();
    });
  }

  private connected(): Client {
    if (this.client) return this.client;
    const connect = buildConnector(this.options.connect);
    const client = new Client(this.origin, {
      ...this.options,
      pipelining: pipelined,
      connect: (options, made) =>
        connect(options, (...[error, socket]) => {
          if (error) return made(error, null);
          this.socket = socket;
          made(null, socket);
        }),
    });
    // An idle connection that ends takes nothing with it: what waits behind it was never sent, and may be.
    client.on('disconnect', (_origin, _targets, error) => {
      if (client === this.client && [...this.open].some(({ sent }) => sent)) this.drop(error);
    });
    this.client = client;
    return client;
  }

  private drop(reason: Error): void {
    const { client } = this;
    this.client = undefined;
    client?.destroy(reason).catch(() => undefined);
    for (const call of this.open) call.onResponseError(undefined, reason);
  }
}

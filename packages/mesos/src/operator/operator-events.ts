import { setTimeout as pause } from 'node:timers/promises';
import { MesosError } from '../mesos-error.js';
import type { MesosErrorCode } from '../mesos-error.js';
import { Backoff } from '../transport/index.js';
import type { BackoffOptions } from '../transport/index.js';
import { eventStream } from './event-stream.js';
import type { EventSource } from './event-stream.js';

export interface EventsOptions {
  /** Of one event. The first one is the whole state of the cluster. Default 64 MiB. */
  readonly maxRecordBytes?: number;
  /** Hears of every stream that ended or could not be opened, and that another try follows. */
  readonly onFault?: (error: MesosError, retryInMs: number) => void;
  readonly backoff?: BackoffOptions;
}

export const defaultBackoff: BackoffOptions = { minMs: 250, maxMs: 15_000, factor: 2 };

/** The next try would get the same answer. */
const final: readonly MesosErrorCode[] = [
  'MESOS_CALL_REJECTED',
  'MESOS_UNAUTHORISED',
  'MESOS_RECORD_TOO_LARGE',
  'MESOS_ADDRESS_INVALID',
];
/** The same, as long as nothing ever came from there: then it is not an address of a master, or not one that this version understands. */
const finalAtFirst: readonly MesosErrorCode[] = [
  'MESOS_ADDRESS_UNKNOWN',
  'MESOS_NOT_MESOS',
  'MESOS_RECORD_MALFORMED',
  'MESOS_EVENT_UNDECODABLE',
  'MESOS_REDIRECT_INVALID',
  'MESOS_TLS_FAILED',
];

/**
 * Events of one subscription after the other, until the signal ends. Throws what another try cannot mend; all else is told by `onFault`
 * and tried again, with waits that grow until a stream has lasted.
 *
 * @param addresses so many have to fail for good before the first event, one after the other, until that is final.
 */
export async function* operatorEvents<Event>(
  source: EventSource<Event>,
  { onFault, backoff: waits = defaultBackoff }: Pick<EventsOptions, 'onFault' | 'backoff'>,
  addresses: number,
): AsyncIterable<Event> {
  const backoff = new Backoff(waits, Math.random);
  const { signal } = source;
  let heard = false;
  let hopeless = 0;
  while (!signal.aborted) {
    const begun = performance.now();
    try {
      for await (const event of eventStream(source)) {
        heard = true;
        yield event;
      }
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof MesosError) || final.includes(error.code)) throw error;
      hopeless = !heard && finalAtFirst.includes(error.code) ? hopeless + 1 : 0;
      if (hopeless >= addresses) throw error;
      if (performance.now() - begun >= waits.maxMs) backoff.reset();
      const retryInMs = backoff.next();
      onFault?.(error, retryInMs);
      await pause(retryInMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

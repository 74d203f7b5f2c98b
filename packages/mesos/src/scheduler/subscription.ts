import { Client } from 'undici';
import { MesosError } from '../mesos-error.js';
import { mesos } from '../protobuf.js';
import { RecordDecoder, recordsOf } from '../recordio/index.js';
import { authorization, connectFault, connectOptions } from '../transport/index.js';
import type { Target } from '../address.js';
import { Redirect, followRedirects } from '../follow-redirects.js';
import type { ResolvedOptions } from './connection-options.js';
import { inTurns } from './event-turns.js';
import { refusalOfStatus } from './refusal.js';
import { wireFormats } from './wire-format.js';

const { Call } = mesos.v1.scheduler;

/** An accepted SUBSCRIBE: where it was accepted, and the event stream. */
export interface Subscription {
  readonly target: Target;
  readonly streamId: string;
  /** Decoded events, chunk by chunk. Ends by throwing: the stream of a healthy master has no end. */
  readonly batches: AsyncIterable<readonly mesos.v1.scheduler.Event[]>;
  /** From now on the stream counts as dead after this silence. */
  watch(silenceMs: number): void;
  close(): void;
}

interface Answer {
  readonly client: Client;
  readonly statusCode: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: AsyncIterable<Uint8Array> & { text(): Promise<string>; dump(): Promise<void> };
}

const header = (answer: Answer, name: string): string | undefined => {
  const value = answer.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const post = async (
  target: Target,
  body: Uint8Array,
  options: ResolvedOptions,
  signal: AbortSignal,
): Promise<Answer> => {
  const client = new Client(target.origin, {
    connect: connectOptions(options, options.connectTimeoutMs),
    headersTimeout: options.connectTimeoutMs,
    bodyTimeout: 0,
    keepAliveTimeout: 1,
  });
  const { mediaType } = wireFormats[options.contentType];
  try {
    const answer = await client.request({
      path: target.path,
      method: 'POST',
      headers: { 'content-type': mediaType, accept: mediaType, ...authorization(options) },
      body,
      signal,
    });
    return {
      client,
      statusCode: answer.statusCode,
      headers: answer.headers,
      body: answer.body as unknown as Answer['body'],
    };
  } catch (error) {
    client.destroy().catch(() => undefined);
    throw connectFault(error, target.origin);
  }
};

/** Sends SUBSCRIBE, follows redirects to the leader, and returns the stream. Throws MesosError or Refusal. */
export const subscribe = async (
  start: Target,
  frameworkId: string | undefined,
  options: ResolvedOptions,
  signal: AbortSignal,
): Promise<Subscription> => {
  const id = frameworkId === undefined ? {} : { id: { value: frameworkId } };
  const body = wireFormats[options.contentType].encodeCall({
    type: Call.Type.SUBSCRIBE,
    ...(frameworkId === undefined ? {} : { frameworkId: { value: frameworkId } }),
    subscribe: { frameworkInfo: { ...options.frameworkInfo, ...id }, suppressedRoles: [...options.suppressedRoles] },
  });
  return followRedirects<Subscription>(start, async (target) => {
    const answer = await post(target, body, options, signal);
    if (answer.statusCode === 200) return opened(answer, target, options);
    const text = answer.statusCode === 307 ? '' : await answer.body.text().catch(() => '');
    answer.client.destroy().catch(() => undefined);
    if (answer.statusCode === 307) return new Redirect(target, header(answer, 'location'));
    throw (
      refusalOfStatus(answer.statusCode, text) ??
      new MesosError(
        'MESOS_NO_LEADER',
        `${target.origin} answers ${answer.statusCode}${text === '' ? '' : `: ${text.slice(0, 200)}`}.`,
      )
    );
  });
};

const opened = (answer: Answer, target: Target, options: ResolvedOptions): Subscription => {
  const streamId = header(answer, 'mesos-stream-id');
  let silent = false;
  let timer: NodeJS.Timeout | undefined;
  let allowedMs = 0;
  const close = (): void => {
    clearTimeout(timer);
    answer.client.destroy().catch(() => undefined);
  };
  if (streamId === undefined) {
    close();
    throw new MesosError('MESOS_STREAM_ID_MISSING', `From ${target.origin}.`);
  }
  const watch = (silenceMs: number): void => {
    allowedMs = silenceMs;
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent = true;
      answer.client.destroy().catch(() => undefined);
    }, silenceMs);
  };
  const faultOf = (error: unknown, decoder: RecordDecoder): MesosError => {
    if (error instanceof MesosError) return error;
    if (silent) return new MesosError('MESOS_HEARTBEAT_LOST');
    const cut = decoder.atBoundary ? '' : ' It broke in the middle of a record.';
    return new MesosError('MESOS_STREAM_FAILED', `${(error as Error).message}.${cut}`, { cause: error });
  };
  async function* batches(): AsyncIterable<readonly mesos.v1.scheduler.Event[]> {
    const decoder = new RecordDecoder(options.maxRecordBytes);
    const format = wireFormats[options.contentType];
    try {
      for await (const chunk of answer.body) {
        // The listener may take its time; only the master's silence counts.
        clearTimeout(timer);
        const { records, fault } = recordsOf(decoder, chunk);
        yield* inTurns(records, (record) => format.decodeRecord(record));
        if (fault) throw fault;
        watch(allowedMs);
      }
    } catch (error) {
      throw faultOf(error, decoder);
    } finally {
      close();
    }
    if (silent) throw new MesosError('MESOS_HEARTBEAT_LOST');
    throw new MesosError(decoder.atBoundary ? 'MESOS_STREAM_ENDED' : 'MESOS_RECORD_CUT');
  }
  return { target, streamId, batches: batches(), watch, close };
};

import { Client } from 'undici';
import { masterOrigin } from '../address.js';
import type { Target } from '../address.js';
import { Redirect, followRedirects } from '../follow-redirects.js';
import { MesosError } from '../mesos-error.js';
import { RecordDecoder, recordsOf } from '../recordio/index.js';
import type { Access } from '../transport/index.js';
import { authorization, connectFault, connectOptions } from '../transport/index.js';

export interface EventSource<Event> {
  readonly address: () => string | undefined;
  readonly access: Access;
  readonly path: string;
  readonly body: Uint8Array;
  readonly decode: (record: Uint8Array) => Event;
  readonly maxRecordBytes: number;
  readonly signal: AbortSignal;
}

/** Masters send a sign of life every 15 s; five missed ones are the end of a stream. */
const silenceMs = 75_000;
const connectTimeoutMs = 10_000;
const protobuf = 'application/x-protobuf';

/** The events of one subscription at the leader. Ends by throwing MesosError: the stream of a healthy master has no end. */
export async function* eventStream<Event>(source: EventSource<Event>): AsyncIterable<Event> {
  const address = source.address();
  if (address === undefined) throw new MesosError('MESOS_LEADER_UNKNOWN');
  const start = { origin: masterOrigin(address), path: source.path };
  const { client, body, origin } = await followRedirects(start, (target) => open(target, source));
  const decoder = new RecordDecoder(source.maxRecordBytes);
  try {
    for await (const chunk of body) yield* decoded(chunk, decoder, source.decode);
  } catch (error) {
    throw error instanceof MesosError ? error : streamFault(error, origin);
  } finally {
    client.destroy().catch(() => undefined);
  }
  throw new MesosError(decoder.atBoundary ? 'MESOS_STREAM_ENDED' : 'MESOS_RECORD_CUT');
}

/** What came before a fault is told before the fault. */
function* decoded<Event>(
  chunk: Uint8Array,
  decoder: RecordDecoder,
  decode: (record: Uint8Array) => Event,
): Iterable<Event> {
  const { records, fault } = recordsOf(decoder, chunk);
  for (const record of records) {
    try {
      yield decode(record);
    } catch (error) {
      throw new MesosError('MESOS_EVENT_UNDECODABLE', `${record.length} bytes: ${(error as Error).message}.`, {
        cause: error,
      });
    }
  }
  if (fault) throw fault;
}

const streamFault = (error: unknown, origin: string): MesosError =>
  (error as { code?: string }).code === 'UND_ERR_BODY_TIMEOUT'
    ? new MesosError('MESOS_HEARTBEAT_LOST', `From ${origin}.`, { cause: error })
    : new MesosError('MESOS_STREAM_FAILED', `${(error as Error).message}.`, { cause: error });

interface Opened {
  readonly client: Client;
  readonly body: AsyncIterable<Uint8Array>;
  readonly origin: string;
}

/** The stream, or where it is to be found instead. */
const open = async (target: Target, source: EventSource<unknown>): Promise<Opened | Redirect> => {
  const { origin } = target;
  const client = new Client(origin, {
    connect: connectOptions(source.access, connectTimeoutMs),
    headersTimeout: connectTimeoutMs,
    bodyTimeout: silenceMs,
  });
  try {
    const { statusCode, headers, body } = await client.request({
      path: target.path,
      method: 'POST',
      headers: { 'content-type': protobuf, accept: protobuf, ...authorization(source.access) },
      body: source.body,
      signal: source.signal,
    });
    if (statusCode === 200) {
      if (headers['content-type'] === undefined || headers['content-type'] === protobuf)
        return { client, body: body as AsyncIterable<Uint8Array>, origin };
      throw new MesosError('MESOS_NOT_MESOS', `${origin} answers ${String(headers['content-type'])}.`);
    }
    const said = (await body.text()).trim().slice(0, 500);
    client.destroy().catch(() => undefined);
    if (statusCode === 307) return new Redirect(target, headers['location']);
    throw new MesosError(codeOf(statusCode), `${origin} answers ${statusCode}${said === '' ? '' : `: ${said}`}.`);
  } catch (error) {
    client.destroy().catch(() => undefined);
    throw error instanceof MesosError ? error : connectFault(error, origin);
  }
};

const codeOf = (status: number) =>
  status === 401
    ? 'MESOS_UNAUTHORISED'
    : status >= 400 && status < 500 && status !== 408 && status !== 429
      ? 'MESOS_CALL_REJECTED'
      : 'MESOS_NO_LEADER';

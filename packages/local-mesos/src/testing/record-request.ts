import { request } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { RecordDecoder, encodeRecord } from '@borealis/mesos';

type Json = Readonly<Record<string, unknown>>;

/** A call to an agent's API whose answer is a stream of records, read as JSON. */
export interface RecordAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly records: readonly Json[];
  /** Resolves when the stream has ended. */
  readonly over: Promise<void>;
  /** Goes without a word. */
  abandon(): void;
}

const RECORDS = { Accept: 'application/recordio', 'Message-Accept': 'application/json' };

export function askForRecords(
  address: string,
  call: Json,
  headers: Readonly<Record<string, string>> = RECORDS,
  heard: () => void = () => undefined,
): Promise<RecordAnswer> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } };
    const sent = request(`http://${address}/api/v1`, options, (response) => {
      const records: Json[] = [];
      const decoder = new RecordDecoder();
      response.on('data', (chunk: Buffer) => {
        if (response.statusCode !== 200) return;
        for (const record of decoder.push(chunk)) records.push(JSON.parse(Buffer.from(record).toString()) as Json);
        heard();
      });
      const over = new Promise<void>((done) => response.once('close', done));
      response.on('error', () => undefined);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        records,
        over,
        abandon: () => sent.destroy(),
      });
    });
    sent.on('error', reject);
    sent.end(JSON.stringify(call));
  });
}

/** A call that is itself a stream of records, and its answer's status once there is one. */
export function sendRecords(address: string): { readonly sent: ClientRequest; readonly status: Promise<number> } {
  const headers = { 'Content-Type': 'application/recordio', 'Message-Content-Type': 'application/json' };
  const sent = request(`http://${address}/api/v1`, { method: 'POST', headers });
  const status = new Promise<number>((resolve, reject) => {
    sent.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.once('error', reject);
  });
  return { sent, status };
}

export const record = (message: Json): Uint8Array => encodeRecord(Buffer.from(JSON.stringify(message)));

import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { RecordDecoder } from '@borealis/mesos';
import { AgentCall, AgentResponse, ExecutorCall, ExecutorEvent } from '../wire.js';

/** What the agent put into the environment. */
export interface AgentAddress {
  readonly endpoint: string;
  /** Such as `slave(1)`. */
  readonly processName: string;
  readonly token: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

type CallProperties = Parameters<typeof ExecutorCall.encode>[0];
type AgentCallProperties = Parameters<typeof AgentCall.encode>[0];

/** The two APIs of the agent that an executor uses, in protobuf. */
export class AgentConnection {
  constructor(private readonly address: AgentAddress) {}

  /** Resolves when the subscription has ended, whatever ended it, or was refused. */
  subscribe(call: CallProperties, hear: (event: ExecutorEvent) => void): Promise<void> {
    return new Promise((resolve) => {
      const sent = this.#post('/api/v1/executor', ExecutorCall.encode(call).finish(), (response) => {
        response.on('close', resolve);
        response.on('error', () => undefined);
        if (response.statusCode !== 200) {
          response.resume();
          return;
        }
        const decoder = new RecordDecoder();
        response.on('data', (chunk: Buffer) => {
          try {
            for (const record of decoder.push(chunk)) hear(ExecutorEvent.decode(record));
          } catch {
            // A stream that makes no sense is left; the next subscription starts it afresh.
            response.destroy();
          }
        });
      });
      sent.on('error', () => resolve());
    });
  }

  /** Undefined when the connection broke. */
  call(call: CallProperties): Promise<Answer | undefined> {
    return this.#ask('/api/v1/executor', ExecutorCall.encode(call).finish());
  }

  async ask(
    call: AgentCallProperties,
  ): Promise<(Answer & { readonly message: AgentResponse | undefined }) | undefined> {
    const answer = await this.#ask('/api/v1', AgentCall.encode(call).finish());
    if (answer === undefined) return undefined;
    const hasMessage = answer.status === 200 && answer.body.length > 0;
    return { ...answer, message: hasMessage ? AgentResponse.decode(answer.body) : undefined };
  }

  #ask(path: string, body: Uint8Array): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const sent = this.#post(path, body, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
        response.on('close', () => resolve(undefined));
        response.on('error', () => undefined);
      });
      sent.on('error', () => resolve(undefined));
    });
  }

  #post(path: string, body: Uint8Array, answered: (response: IncomingMessage) => void): ReturnType<typeof request> {
    const { endpoint, processName, token } = this.address;
    const headers = {
      'Content-Type': 'application/x-protobuf',
      Accept: 'application/x-protobuf',
      'Content-Length': String(body.length),
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    };
    const sent = request(`http://${endpoint}/${processName}${path}`, { method: 'POST', headers, timeout: 0 }, answered);
    sent.end(body);
    return sent;
  }
}

import { problemSchema } from '@borealis/contracts';
import type { Endpoint } from '@borealis/contracts';
import type { z } from 'zod';
import { urlAt } from './host-address.js';
import type { HostFailure } from './host-failure.js';
import { HostFailure as Failure, notAHost, unreachable } from './host-failure.js';

/** What goes with a request beside its address. */
export interface Wish {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
}

/** A host that is busy answers late; one that does not answer within this is not there. Milliseconds. */
const patienceMs = 30_000;

/** Talks to one running host at its v2 door. */
export class HostClient {
  constructor(readonly address: URL) {}

  /** The endpoint's answer, checked against its schema. Throws a {@link HostFailure} otherwise. */
  async ask<E extends Endpoint>(endpoint: E, wish: Wish = {}): Promise<z.output<E['response']>> {
    const response = await this.send(endpoint, wish);
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw this.failureOf(response, answer);
    const checked = endpoint.response.safeParse(answer);
    if (checked.success) return checked.data as z.output<E['response']>;
    const [issue] = checked.error.issues;
    throw notAHost(this.address, response.status, `${issue?.path.join('.') || 'the body'}: ${issue?.message ?? ''}`);
  }

  private async send({ method, path }: Endpoint, { parameters = {}, query = {}, body }: Wish): Promise<Response> {
    const filled = path.replace(/\{(\w+)\}/g, (_place, name: string) => encodeURIComponent(parameters[name] ?? ''));
    const url = urlAt(this.address, filled);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    try {
      return await fetch(url, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (error) {
      throw unreachable(this.address, whyOf(error));
    }
  }

  private failureOf(response: Response, answer: unknown): HostFailure {
    const problem = problemSchema.safeParse(answer);
    return problem.success
      ? new Failure(problem.data)
      : notAHost(this.address, response.status, 'it is no problem document');
  }
}

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the name is not known',
  EAI_AGAIN: 'the name cannot be looked up at the moment',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to that machine',
  ETIMEDOUT: 'the machine does not answer',
};

/** fetch hides the reason in its cause, and several addresses of one name in a list of errors. */
const whyOf = (error: unknown): string => {
  const { name, message, cause } = error as Error & { cause?: Error & { code?: string; errors?: Error[] } };
  if (name === 'TimeoutError') return `no answer within ${patienceMs / 1000} s`;
  const inner = (cause?.errors?.[0] ?? cause) as (Error & { code?: string }) | undefined;
  return words[inner?.code ?? ''] ?? inner?.message ?? message;
};

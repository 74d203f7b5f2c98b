import { BorealisError, issueText, problemDocumentOf, problemSchema, readRequest } from '@borealis/contracts';
import type { Endpoint } from '@borealis/contracts';
import type { z } from 'zod';
import { exitCodes } from './exit-codes.js';
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

  /** The endpoint's answer, checked against its schema. Throws a {@link HostFailure} otherwise, before it asks where the host would refuse what is sent. */
  async ask<E extends Endpoint>(endpoint: E, wish: Wish = {}): Promise<z.output<E['response']>> {
    refuseUnsendable(endpoint, wish);
    const response = await this.send(endpoint, wish);
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw this.failureOf(response, answer);
    const checked = endpoint.response.safeParse(answer);
    if (checked.success) return checked.data as z.output<E['response']>;
    const [issue] = checked.error.issues;
    throw notAHost(this.address, response.status, issue === undefined ? 'its body is another' : issueText(issue));
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

/** What the host would refuse is told before it is asked, in its words. */
const refuseUnsendable = (endpoint: Endpoint, { body = {}, query = {} }: Wish): void => {
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
  const problems = (
    [
      [endpoint.request, body],
      [endpoint.query, asked],
    ] as const
  ).flatMap(([schema, given]) => {
    const read = schema && readRequest(schema, given);
    return read === undefined || read.ok ? [] : read.problems;
  });
  if (problems.length === 0) return;
  const error = new BorealisError('BOREALIS_REQUEST_INVALID', { problems: problems.join('; ') });
  throw new Failure(problemDocumentOf(error), exitCodes.wrongUse);
};

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

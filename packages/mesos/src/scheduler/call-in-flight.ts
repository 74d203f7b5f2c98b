import type { Dispatcher } from 'undici';
import { MesosError } from '../mesos-error.js';
import type { CallResult } from './call-result.js';

/** So much of a refusal is kept. */
const wordsBytes = 2_000;

/** One call on its way, from the queue of a lane to its answer. It is sent at most once, whatever becomes of the connection. */
export class CallInFlight implements Dispatcher.DispatchHandler {
  /** Bytes of it may have left. */
  sent = false;
  private status = 0;
  private readonly words: Buffer[] = [];
  private wordsLength = 0;
  private settle: ((result: CallResult) => void) | undefined;
  readonly result = new Promise<CallResult>((resolve) => (this.settle = resolve));

  constructor(private readonly ended: (call: CallInFlight) => void) {}

  /** The caller does not want it any more. A sent one is left to its fate: to take it back would cut the calls behind it. */
  giveUp(reason: unknown): void {
    this.fail(reason instanceof Error ? reason : new MesosError('MESOS_CALL_FAILED', 'It was given up.'));
  }

  onRequestStart(): void {
    // What is thrown here keeps the request from being written, and nothing else.
    if (this.settle === undefined || this.sent) throw new MesosError('MESOS_CALL_NOT_SENT', 'It has ended already.');
    this.sent = true;
  }

  onResponseStart(_: unknown, status: number): void {
    this.status = status;
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    if (this.wordsLength >= wordsBytes) return;
    this.words.push(Buffer.from(chunk));
    this.wordsLength += chunk.length;
  }

  onResponseEnd(): void {
    if (this.status >= 200 && this.status < 300) return this.end({ outcome: 'accepted' });
    const said = Buffer.concat(this.words).toString().slice(0, 500);
    const error = new MesosError('MESOS_CALL_REJECTED', `Status ${this.status}${said === '' ? '.' : `: ${said}`}`);
    this.end({ outcome: 'rejected', status: this.status, error });
  }

  onResponseError(_: unknown, error: Error): void {
    this.fail(error);
  }

  private fail(cause: Error & { readonly code?: string }): void {
    if (!this.sent) {
      const error = new MesosError('MESOS_CALL_NOT_SENT', `${cause.message}.`, { cause });
      return this.end({ outcome: 'notSent', error });
    }
    const timedOut = cause.code === 'UND_ERR_HEADERS_TIMEOUT' || cause.code === 'UND_ERR_BODY_TIMEOUT';
    const error = new MesosError(timedOut ? 'MESOS_CALL_TIMEOUT' : 'MESOS_CALL_FAILED', `${cause.message}.`, { cause });
    this.end({ outcome: 'failed', error });
  }

  private end(result: CallResult): void {
    if (!this.settle) return;
    this.settle(result);
    this.settle = undefined;
    this.ended(this);
  }
}

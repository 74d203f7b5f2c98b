import type { Problem, StreamEvent } from '../api';
import { ProblemError, unreachableProblem } from '../api';
import type { OpenStream, StreamListener } from '../live';

/** One attempt to connect, to be played by the test. */
export interface Attempt {
  readonly lastEventId: string | undefined;
  readonly listener: StreamListener;
  readonly aborted: () => boolean;
  /** The host ends the stream. */
  close(): void;
  /** The host cannot be reached. */
  refuse(): void;
  fail(problem: Problem): void;
}

/** The far end of the event stream. */
export class FakeStream {
  readonly attempts: Attempt[] = [];

  readonly open: OpenStream = (lastEventId, listener, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new DOMException('aborted', 'AbortError'));
      });
      this.attempts.push({
        lastEventId,
        listener,
        aborted: () => signal.aborted,
        close: resolve,
        refuse: () => {
          reject(new ProblemError(unreachableProblem()));
        },
        fail: (problem) => {
          reject(new ProblemError(problem));
        },
      });
    });

  get latest(): Attempt {
    const attempt = this.attempts.at(-1);
    if (!attempt) throw new Error('nobody has connected yet');
    return attempt;
  }

  send(event: StreamEvent, id?: string): void {
    this.latest.listener.event(event);
    if (id !== undefined) this.latest.listener.id(id);
  }
}

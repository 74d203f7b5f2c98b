import type { Faults, FaultSubject, Occasion } from '../faults/index.js';
import { answerText } from '../http/answer.js';
import type { CallFilter } from '../http/message-filters.js';
import { ConnectionLines } from './connection-lines.js';
import { SilentResponse, cutAnswer } from './silent-response.js';

/** What rules want to know of a call. */
export interface CallDescription {
  readonly occasion: Occasion;
  readonly subject: FaultSubject;
  /** Its answer is its outcome, so there is none when it is dropped. */
  readonly answersItself: boolean;
}

const REFUSED_STATUS = 503;

/** Faults of the calls at one door. */
export function callFaults<Call>(faults: Faults, describe: (call: Call) => CallDescription): CallFilter<Call> {
  const lines = new ConnectionLines();
  return (exchange, call, carryOut) => {
    const { request } = exchange;
    const line = lines.of(request.socket);
    const description = faults.areSet ? describe(call) : undefined;
    const fault = description && faults.pick(description.occasion, description.subject);
    const arrive = (): void => carryOut(exchange, true);
    switch (fault?.do) {
      case 'drop':
        if (!description?.answersItself) line.send(() => carryOut(exchange, false));
        return;
      case 'delay':
        return line.send(arrive, fault.delayMs);
      case 'duplicate':
        line.send(arrive);
        for (let copy = 0; copy < (fault.copies ?? 1); copy++) {
          line.send(() => carryOut({ ...exchange, response: new SilentResponse(request) }, true));
        }
        return;
      case 'cut':
        return line.send(() => void request.socket.destroy());
      case 'cut-answer':
        return line.send(() => carryOut({ ...exchange, response: cutAnswer(request) }, true));
      case 'refuse':
        return line.send(() => answerText(exchange, fault.status ?? REFUSED_STATUS, 'Refused by a fault'));
      default:
        return line.send(arrive);
    }
  };
}

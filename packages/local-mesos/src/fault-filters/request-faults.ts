import type { IncomingMessage } from 'node:http';
import { pathName } from '../faults/index.js';
import type { Faults, Names } from '../faults/index.js';
import { answerText } from '../http/answer.js';
import type { Handler } from '../http/answer.js';
import type { Routes } from '../http/door.js';
import { ConnectionLines } from './connection-lines.js';
import { cutAnswer } from './silent-response.js';

/** Whose door it is; nobody's name for the master's. */
export interface DoorOwner {
  readonly hostname?: string;
  readonly names: () => Names;
}

const REFUSED_STATUS = 503;

/** Faults of whole requests, whatever they ask for. */
export function requestFaults(faults: Faults, routes: Routes, owner: DoorOwner): Routes {
  const lines = new ConnectionLines();
  const subject = owner.hostname === undefined ? {} : { agent: owner.hostname };
  const around =
    (handler: Handler): Handler =>
    (exchange) => {
      if (!faults.areSet) return handler(exchange);
      const { request, path, failed } = exchange;
      const fault = faults.pick({ scope: 'http', name: pathName(path), agent: owner.names() }, subject);
      const line = lines.of(request.socket);
      const handle = (changed = exchange): void => {
        // A delayed request has nobody left to catch what its handler throws.
        void (async () => handler(changed))().catch(failed);
      };
      switch (fault?.do) {
        case 'delay':
          return line.send(handle, fault.delayMs);
        case 'cut':
          return line.send(() => void request.socket.destroy());
        case 'cut-answer':
          return line.send(() => handle({ ...exchange, response: cutAnswer(request) }));
        case 'refuse':
          return line.send(() => answerText(exchange, fault.status ?? REFUSED_STATUS, 'Refused by a fault'));
        case 'slow':
          pace(request, fault.bytesPerSecond ?? 1);
          return line.send(handle);
        default:
          return line.send(handle);
      }
    };
  return (path) => {
    const handler = routes(path);
    return handler === undefined ? undefined : around(handler);
  };
}

/** Reads the body like somebody slow: after each piece a pause, as long as reading it takes. */
function pace(request: IncomingMessage, bytesPerSecond: number): void {
  // Listening for data before the handler does would take the data from it.
  request.once('resume', () => {
    request.on('data', (chunk: Buffer) => {
      request.pause();
      setTimeout(() => request.resume(), (chunk.length / bytesPerSecond) * 1_000).unref();
    });
  });
}

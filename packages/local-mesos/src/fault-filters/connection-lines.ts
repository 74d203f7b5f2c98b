import type { Socket } from 'node:net';
import { DelayLine } from '../faults/index.js';

/** The requests of each connection keep their order: HTTP answers them in turn. */
export class ConnectionLines {
  readonly #lines = new WeakMap<Socket, DelayLine>();

  of(socket: Socket): DelayLine {
    const known = this.#lines.get(socket);
    if (known !== undefined) return known;
    const line = new DelayLine();
    this.#lines.set(socket, line);
    return line;
  }
}

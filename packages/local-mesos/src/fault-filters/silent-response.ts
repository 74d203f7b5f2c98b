import { ServerResponse } from 'node:http';
import type { IncomingMessage } from 'node:http';

/** An answer that nobody hears. */
export class SilentResponse extends ServerResponse {
  #told = false;

  constructor(
    request: IncomingMessage,
    /** Called once, in a later turn, when there is an answer. */
    private readonly answered: () => void = () => undefined,
  ) {
    super(request);
  }

  override writeHead(): this {
    if (!this.#told) setImmediate(this.answered);
    this.#told = true;
    return this;
  }

  override flushHeaders(): void {
    // There is nobody to send them to.
  }

  override write(): boolean {
    return true;
  }

  override end(): this {
    return this;
  }
}

/** An exchange that is carried out, whose connection breaks in place of the answer. */
export function cutAnswer(request: IncomingMessage): SilentResponse {
  const response = new SilentResponse(request, () => {
    request.socket.destroy();
    // An endless answer has to learn that it is over.
    response.emit('close');
  });
  return response;
}

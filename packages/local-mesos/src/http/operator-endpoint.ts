import { answerText } from './answer.js';
import type { Handler } from './answer.js';
import { readBody } from './request-body.js';

/** An API this cluster does not have. It says so with the name of the call, as far as that can be read. */
export function operatorEndpoint(api: string): Handler {
  return (exchange) => {
    if (exchange.request.method !== 'POST') {
      return answerText(exchange, 405, "Expecting 'POST'", { Allow: 'POST' });
    }
    readBody(exchange, (body) => {
      const name = /"type"\s*:\s*"([A-Z_]+)"/.exec(body.toString('latin1'))?.[1] ?? 'This call';
      answerText(exchange, 501, `${name} is not supported: the local cluster has no ${api}`);
    });
  };
}

import type { Master } from '../../master/index.js';
import { answerText } from '../answer.js';
import type { Exchange } from '../answer.js';
import { readBody } from '../request-body.js';

/** `/teardown` with the form `frameworkId=…`. */
export function answerTeardown(exchange: Exchange, master: Master): void {
  if (exchange.request.method !== 'POST') {
    return answerText(exchange, 405, "Expecting 'POST'", { Allow: 'POST' });
  }
  readBody(exchange, (body) => {
    const frameworkId = new URLSearchParams(body.toString('utf8')).get('frameworkId');
    if (frameworkId === null) return answerText(exchange, 400, "Missing 'frameworkId' query parameter");
    const framework = master.books.frameworks.get(frameworkId);
    if (framework === undefined) return answerText(exchange, 400, 'No framework found with specified ID');
    master.frameworks.remove(framework);
    return answerText(exchange, 200);
  });
}

import { LocalMesosError, reasonOf } from '../errors.js';
import type { FaultRule, LocalFaults } from '../faults/index.js';
import { answerJson, answerText } from './answer.js';
import type { Exchange } from './answer.js';
import type { Routes } from './door.js';
import { JSON_TYPE } from './media-type.js';
import { readBody } from './request-body.js';

/**
 * `/faults` and `/faults/<number>`: no part of Mesos, but the switches of this cluster, for those who sit at its machine.
 * GET tells the rules and what they did, POST `{"rules": ["drop UPDATE 5%"]}` adds some, DELETE removes them.
 */
export function faultsRoutes(faults: LocalFaults): Routes {
  return (path) => {
    const match = /^\/faults(?:\/(\d+))?$/.exec(path);
    if (match === null) return undefined;
    const number = match[1] === undefined ? undefined : Number(match[1]);
    return (exchange) => {
      const refusal = refusalOf(exchange);
      if (refusal !== undefined) return answerText(exchange, 403, refusal);
      switch (exchange.request.method) {
        case 'GET':
          return answerJson(exchange, faultsView(faults));
        case 'POST':
          return number === undefined ? answerAdd(exchange, faults) : notAllowed(exchange);
        case 'DELETE':
          return answerRemove(exchange, faults, number);
        default:
          return notAllowed(exchange);
      }
    };
  };
}

const LOOPBACK = /^(::1|(::ffff:)?127\.[\d.]+)$/;
const LOOPBACK_ORIGIN = /^https?:\/\/(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/;

/** From this machine only; and no page of a stranger may reach through the browser of somebody who sits here. */
function refusalOf({ request }: Exchange): string | undefined {
  if (!LOOPBACK.test(request.socket.remoteAddress ?? '')) return 'Faults are switched from the machine of the cluster';
  const { origin } = request.headers;
  return origin === undefined || LOOPBACK_ORIGIN.test(origin) ? undefined : 'Faults are not switched from other pages';
}

const MOST_SHOWN = 100;

const faultsView = ({ seed, rules, count, injected }: LocalFaults): object => ({
  seed,
  count,
  rules: rules.map(({ number, text, injected: times }) => ({ number, text, injected: times })),
  injected: injected.slice(-MOST_SHOWN),
});

function answerAdd(exchange: Exchange, faults: LocalFaults): void {
  // Pages of strangers can send other types without asking.
  if (exchange.request.headers['content-type'] !== JSON_TYPE) {
    return answerText(exchange, 415, `Expecting 'Content-Type' of ${JSON_TYPE}`);
  }
  readBody(exchange, (body) => {
    try {
      const { rules } = JSON.parse(body.toString('utf8')) as { readonly rules?: unknown };
      if (!Array.isArray(rules)) return answerText(exchange, 400, 'Expecting {"rules": ["drop UPDATE 5%"]}');
      // Whatever they are, they are checked there.
      faults.add(...(rules as readonly (FaultRule | string)[]));
    } catch (error) {
      const remedy = error instanceof LocalMesosError ? `\n${error.remedy}` : '';
      return answerText(exchange, 400, `${reasonOf(error)}${remedy}`);
    }
    answerJson(exchange, faultsView(faults));
  });
}

function answerRemove(exchange: Exchange, faults: LocalFaults, number: number | undefined): void {
  if (number === undefined) faults.clear();
  else if (!faults.remove(number)) return answerText(exchange, 404, `There is no fault rule ${number}`);
  answerJson(exchange, faultsView(faults));
}

const notAllowed = (exchange: Exchange): void =>
  answerText(exchange, 405, `Expecting GET, POST or DELETE`, { Allow: 'GET, POST, DELETE' });

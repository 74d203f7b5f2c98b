import { decodeJson } from '@borealis/mesos';
import { reasonOf } from '../../errors.js';
import type { Master } from '../../master/index.js';
import { OperationType, ReserveOperation } from '../../wire.js';
import type { Operation, Resource } from '../../wire.js';
import { answerText } from '../answer.js';
import type { Exchange, Handler } from '../answer.js';
import { readBody } from '../request-body.js';

interface Form {
  /** The field that holds the JSON text of the resources. */
  readonly field: 'resources' | 'volumes';
  readonly operationOf: (resources: Resource[]) => Operation;
}

const FORMS: Readonly<Record<string, Form>> = {
  '/reserve': {
    field: 'resources',
    operationOf: (resources) => ({ type: OperationType.RESERVE, reserve: { resources } }),
  },
  '/unreserve': {
    field: 'resources',
    operationOf: (resources) => ({ type: OperationType.UNRESERVE, unreserve: { resources } }),
  },
  '/create-volumes': {
    field: 'volumes',
    operationOf: (volumes) => ({ type: OperationType.CREATE, create: { volumes } }),
  },
  '/destroy-volumes': {
    field: 'volumes',
    operationOf: (volumes) => ({ type: OperationType.DESTROY, destroy: { volumes } }),
  },
};

/** The older doors to what operators do to the resources of an agent: forms of `slaveId` and a JSON text. */
export const resourceForms = (
  master: () => Master,
  principalOf: (exchange: Exchange) => string | undefined,
): readonly (readonly [string, Handler])[] =>
  Object.entries(FORMS).map(([path, form]) => [path, handlerOf(form, master, principalOf)]);

function handlerOf(
  { field, operationOf }: Form,
  master: () => Master,
  principalOf: (exchange: Exchange) => string | undefined,
): Handler {
  return (exchange) => {
    if (exchange.request.method !== 'POST') {
      return answerText(exchange, 405, `Expecting 'POST', received '${exchange.request.method ?? ''}'`, {
        Allow: 'POST',
      });
    }
    readBody(exchange, (body) => {
      const form = new URLSearchParams(body.toString('utf8'));
      const [agentId, text] = [form.get('slaveId'), form.get(field)];
      if (agentId === null) return answerText(exchange, 400, "Missing 'slaveId' query parameter in the request body");
      if (text === null) return answerText(exchange, 400, `Missing '${field}' query parameter in the request body`);
      const resources = resourcesIn(text);
      if (typeof resources === 'string') return answerText(exchange, 400, `Error in parsing '${field}': ${resources}`);
      const { status, message } = master().operatorOperations.apply(
        agentId,
        operationOf(resources),
        principalOf(exchange),
      );
      return answerText(exchange, status, message);
    });
  };
}

/** The resources, or what is wrong with the text. */
function resourcesIn(text: string): Resource[] | string {
  if (!text.trimStart().startsWith('[')) return 'expected a JSON array';
  try {
    return decodeJson<NonNullable<Operation['reserve']>>(ReserveOperation, `{"resources":${text}}`).resources ?? [];
  } catch (error) {
    return reasonOf(error);
  }
}

import { decodeJson, toMesosJson } from '@borealis/mesos';
import { reasonOf } from '../../errors.js';
import type { Master } from '../../master/index.js';
import { QuotaRequest, QuotaStatus, UpdateWeights } from '../../wire.js';
import type { MasterCall } from '../../wire.js';
import { answerJson, answerText } from '../answer.js';
import type { Exchange, Handler } from '../answer.js';
import { quotaStatus, setQuota, removeQuota, updateWeights, weightInfos } from '../operator/index.js';
import type { Verdict } from '../../verdict.js';
import { readBody } from '../request-body.js';

/** The older doors to weights and quotas. */
export const roleEndpoints = (master: () => Master): readonly (readonly [string, Handler])[] => [
  ['/weights', (exchange) => weights(exchange, master())],
  ['/quota', (exchange) => quota(exchange, master())],
];

function weights(exchange: Exchange, master: Master): void {
  const { method } = exchange.request;
  if (method === 'GET') return answerJson(exchange, weightInfos(master.books));
  if (method !== 'PUT') return answerMethod(exchange, 'GET, PUT');
  readBody(exchange, (body) =>
    perform(exchange, () => {
      const text = body.toString('utf8');
      const call = decodeJson<NonNullable<MasterCall['updateWeights']>>(UpdateWeights, `{"weight_infos":${text}}`);
      return updateWeights(master, call);
    }),
  );
}

function quota(exchange: Exchange, master: Master): void {
  const { method } = exchange.request;
  if (method === 'GET') return answerJson(exchange, toMesosJson(QuotaStatus, quotaStatus(master.books)));
  if (method !== 'POST') return answerMethod(exchange, 'GET, POST');
  readBody(exchange, (body) =>
    perform(exchange, () => {
      const request = decodeJson<NonNullable<MasterCall['setQuota']>['quotaRequest']>(QuotaRequest, body);
      return setQuota(master, { quotaRequest: request });
    }),
  );
}

/** `DELETE /quota/<role>`. */
export function removeQuotaOf(role: string, master: Master): Handler {
  return (exchange) => {
    if (exchange.request.method !== 'DELETE') return answerMethod(exchange, 'DELETE');
    const { status, message } = removeQuota(master, { role });
    answerText(exchange, status, message);
  };
}

function perform(exchange: Exchange, act: () => Verdict): void {
  let verdict: Verdict;
  try {
    verdict = act();
  } catch (error) {
    verdict = { status: 400, message: `Failed to parse the body as JSON: ${reasonOf(error)}` };
  }
  answerText(exchange, verdict.status, verdict.message);
}

const answerMethod = (exchange: Exchange, allowed: string): void =>
  answerText(exchange, 405, `Expecting one of { ${allowed} }, received '${exchange.request.method ?? ''}'`, {
    Allow: allowed,
  });

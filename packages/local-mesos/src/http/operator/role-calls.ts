import type { Books, Master, Quantities, Quota } from '../../master/index.js';
import { bundleOf, fromMilli, quantitiesOf, toMilli } from '../../resources/index.js';
import { MasterCallType, ValueType } from '../../wire.js';
import type { MasterCall, MasterResponse } from '../../wire.js';
import type { Verdict } from '../../verdict.js';
import type { OperatorHandlers } from './operator-call.js';

/** What an operator says about roles: weights and quotas. */
export const ROLE_CALLS: OperatorHandlers = [
  [MasterCallType.GET_WEIGHTS, ({ master }) => ({ getWeights: { weightInfos: weightInfos(master.books) } })],
  [MasterCallType.UPDATE_WEIGHTS, ({ master }, call) => updateWeights(master, call.updateWeights)],
  [MasterCallType.GET_QUOTA, ({ master }) => ({ getQuota: { status: quotaStatus(master.books) } })],
  [MasterCallType.UPDATE_QUOTA, ({ master }, call) => updateQuota(master, call.updateQuota)],
  [MasterCallType.SET_QUOTA, ({ master }, call) => setQuota(master, call.setQuota)],
  [MasterCallType.REMOVE_QUOTA, ({ master }, call) => removeQuota(master, call.removeQuota)],
];

type QuotaStatus = NonNullable<MasterResponse['getQuota']>['status'];
type Amounts = Readonly<Record<string, { readonly value?: number | null }>>;

export function updateWeights(master: Master, call: MasterCall['updateWeights']): Verdict {
  const wishes = (call?.weightInfos ?? []).map(({ role, weight }) => ({ role: role ?? '', weight }));
  return master.rolePolicies.updateWeights(wishes);
}

function updateQuota(master: Master, call: MasterCall['updateQuota']): Verdict {
  const wishes = (call?.quotaConfigs ?? []).map(({ role, guarantees, limits }) => ({
    role,
    guarantees: quantitiesIn(guarantees ?? {}),
    limits: quantitiesIn(limits ?? {}),
  }));
  return master.rolePolicies.updateQuotas(wishes, call?.force ?? false);
}

/** The older call: what is guaranteed is the limit as well. */
export function setQuota(master: Master, call: MasterCall['setQuota']): Verdict {
  const { role, guarantee, force } = call?.quotaRequest ?? {};
  const guarantees = quantitiesOf(bundleOf(guarantee ?? []));
  return master.rolePolicies.updateQuotas([{ role: role ?? '', guarantees, limits: guarantees }], force ?? false);
}

export function removeQuota(master: Master, call: MasterCall['removeQuota']): Verdict {
  const none: Quota = { guarantees: new Map(), limits: new Map() };
  return master.rolePolicies.updateQuotas([{ role: call?.role ?? '', ...none }], false);
}

export const weightInfos = (books: Books): { role: string; weight: number }[] =>
  [...books.registry.weights].map(([role, weight]) => ({ role, weight }));

export function quotaStatus({ registry }: Books): QuotaStatus {
  const quotas = [...registry.quotas];
  return {
    infos: quotas.map(([role, { guarantees }]) => ({
      role,
      guarantee: [...guarantees].map(([name, milli]) => ({
        name,
        type: ValueType.SCALAR,
        scalar: { value: fromMilli(milli) },
      })),
    })),
    configs: quotas.map(([role, { guarantees, limits }]) => ({
      role,
      guarantees: amountsOf(guarantees),
      limits: amountsOf(limits),
    })),
  };
}

const quantitiesIn = (amounts: Amounts): Quantities =>
  new Map(Object.entries(amounts).map(([name, { value }]) => [name, toMilli(value ?? 0)]));

const amountsOf = (quantities: Quantities): Record<string, { value: number }> =>
  Object.fromEntries([...quantities].map(([name, milli]) => [name, { value: fromMilli(milli) }]));

import { roleAccounts } from '../../../master/index.js';
import type { Books } from '../../../master/index.js';
import { fromMilli, scalarOf } from '../../../resources/index.js';
import { sumOf } from '../framework-view.js';
import { RESOURCES } from './master-metrics.js';
import { prefixed } from './metrics.js';
import type { Metrics } from './metrics.js';

/** `allocator/mesos/…`: rounds, resources, and the quotas of roles. */
export function allocatorMetrics(books: Books): Metrics {
  const agents = [...books.agents.values()];
  const total = sumOf(agents.map((agent) => agent.total));
  const free = sumOf(agents.map((agent) => agent.free));
  return prefixed('allocator/mesos/', [
    ['allocation_runs', books.counters.get('allocation_runs')],
    ...RESOURCES.flatMap((name) => {
      const all = scalarOf(total, name);
      return [
        [`resources/${name}/total`, all],
        [`resources/${name}/offered_or_allocated`, rounded(all - scalarOf(free, name))],
      ] as const;
    }),
    ...quotaMetrics(books),
  ]);
}

function quotaMetrics(books: Books): readonly (readonly [string, number])[] {
  return roleAccounts(books).flatMap(({ name: role, quota, allocated, offered }) => {
    if (quota === undefined) return [];
    const names = new Set([...quota.guarantees.keys(), ...quota.limits.keys()]);
    return [...names].flatMap((name) => {
      const prefix = `quota/roles/${role}/resources/${name}`;
      const held = (allocated.get(name) ?? 0) + (offered.get(name) ?? 0);
      const [guarantee, limit] = [quota.guarantees.get(name), quota.limits.get(name)];
      return [
        ...(guarantee === undefined ? [] : [[`${prefix}/guarantee`, fromMilli(guarantee)] as const]),
        ...(limit === undefined ? [] : [[`${prefix}/limit`, fromMilli(limit)] as const]),
        [`${prefix}/offered_or_allocated`, fromMilli(held)] as const,
      ];
    });
  });
}

const rounded = (amount: number): number => Math.round(amount * 1000) / 1000;

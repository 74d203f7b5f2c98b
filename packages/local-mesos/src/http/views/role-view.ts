import type { RoleAccount } from '../../master/index.js';
import { fromMilli } from '../../resources/index.js';
import type { View } from './resource-view.js';

/** One role of `/roles`. */
export function roleView(account: RoleAccount): View {
  const { name, weight, quota, allocated, offered, reserved, consumed, frameworkIds } = account;
  const resources = new Map(allocated);
  for (const [resource, milli] of offered) resources.set(resource, (resources.get(resource) ?? 0) + milli);
  return {
    name,
    weight,
    quota: {
      role: name,
      guarantee: amounts(quota?.guarantees ?? new Map()),
      limit: amounts(quota?.limits ?? new Map()),
      consumed: amounts(consumed),
    },
    resources: amounts(resources),
    allocated: amounts(allocated),
    offered: amounts(offered),
    reserved: amounts(reserved),
    frameworks: frameworkIds,
  };
}

const amounts = (quantities: ReadonlyMap<string, number>): View =>
  Object.fromEntries([...quantities].map(([name, milli]) => [name, fromMilli(milli)]));

import type { RoleAccount } from '../../master/index.js';
import { fromMilli } from '../../resources/index.js';
import { ValueType } from '../../wire.js';
import type { Resource, Role } from '../../wire.js';

/** What is allocated and offered is told as mere amounts. */
export function roleMessage({ name, weight, frameworkIds, allocated, offered }: RoleAccount): Role {
  const names = new Set([...allocated.keys(), ...offered.keys()]);
  const resources = [...names].map((resource): Resource => ({
    name: resource,
    type: ValueType.SCALAR,
    scalar: { value: fromMilli((allocated.get(resource) ?? 0) + (offered.get(resource) ?? 0)) },
  }));
  return { name, weight, frameworks: frameworkIds.map((value) => ({ value })), resources };
}

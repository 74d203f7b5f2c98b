import type { Change, Snapshot } from '@borealis/contracts';
import type { SimulatedHost } from '../host/index.js';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** What the changes of a host so far add up to. */
interface Sum {
  framework: Snapshot['framework'];
  readonly entities: Map<string, object>;
}

/** Every kind of entity there is, also those this file does not know by name: `jobs` of a snapshot are told by `job` and `jobRemoved`. */
const kindsOf = (snapshot: Snapshot): [kind: string, entities: readonly object[]][] =>
  Object.entries(snapshot).flatMap(([list, entities]: [string, unknown]) =>
    Array.isArray(entities) ? [[list.slice(0, -1), entities as object[]]] : [],
  );

const idOf = (kind: string, entity: object): string => {
  const { id, key, role } = entity as { id?: string; key?: string; role?: string };
  return `${kind} ${id ?? key ?? role}`;
};

/** Entities are replaced, never written into: so the sum of the changes holds the very objects the core holds, or equal ones. */
export const storeEqualsMemory: InvariantOf = (world, complain) => {
  const sums = perHost<{ sum: Sum }>(() => ({ sum: { framework: undefined, entities: new Map() } }));

  const compare = (host: SimulatedHost): void => {
    const { sum } = sums(host);
    const snapshot = host.core.snapshot();
    let count = 0;
    for (const [kind, entities] of kindsOf(snapshot))
      for (const entity of entities) {
        count += 1;
        const kept = sum.entities.get(idOf(kind, entity));
        if (kept !== entity && JSON.stringify(kept) !== JSON.stringify(entity))
          complain(
            `${idOf(kind, entity)} is\n  ${JSON.stringify(entity)}\nin memory, and\n  ${JSON.stringify(kept)}\nin the changes`,
          );
      }
    if (count !== sum.entities.size) complain(`${sum.entities.size} entities in the changes, ${count} in memory`);
    if (JSON.stringify(sum.framework) !== JSON.stringify(snapshot.framework) && sum.framework !== undefined)
      complain('the framework in memory is not what was to be remembered');
  };

  return {
    name: 'what the store holds is what is in memory',
    booted: (host, snapshot) => {
      sums(host).sum = sumOf(snapshot);
      const kind = differing(host.core.snapshot(), snapshot);
      if (kind !== undefined) complain(`a core made from a snapshot has another ${kind} than it`);
    },
    decided: (host, _inputs, { changes }) => {
      for (const change of changes) apply(sums(host).sum, change);
      compare(host);
    },
    atEnd: async () => {
      const loaded = await world.durable.load();
      const kind = world.host && differing(world.host.core.snapshot(), loaded);
      if (kind !== undefined) complain(`the store holds another ${kind} than memory`);
    },
  };
};

const texts = (entities: readonly object[]): string =>
  entities
    .map((entity) => JSON.stringify(entity))
    .sort()
    .join('\n');

const differing = (a: Snapshot, b: Snapshot): string | undefined => {
  const others = new Map(kindsOf(b));
  return kindsOf(a).find(([kind, entities]) => texts(entities) !== texts(others.get(kind) ?? []))?.[0];
};

const sumOf = (snapshot: Snapshot): Sum => ({
  framework: snapshot.framework,
  entities: new Map(
    kindsOf(snapshot).flatMap(([kind, entities]) => entities.map((entity) => [idOf(kind, entity), entity] as const)),
  ),
});

const apply = (sum: Sum, change: Change): void => {
  if (change.kind === 'framework') {
    sum.framework = change.framework;
    return;
  }
  const { kind, ...rest } = change;
  const [value] = Object.values(rest) as (object | string)[];
  if (typeof value === 'string') sum.entities.delete(`${kind.replace(/Removed$/, '')} ${value}`);
  else if (value) sum.entities.set(idOf(kind, value), value);
};

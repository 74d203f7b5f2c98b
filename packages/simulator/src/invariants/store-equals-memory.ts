import type { Change, Snapshot } from '@borealis/contracts';
import type { SimulatedHost } from '../host/index.js';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

type Kind = 'jobs' | 'revisions' | 'tasks' | 'operations' | 'agents';
const kinds: readonly Kind[] = ['jobs', 'revisions', 'tasks', 'operations', 'agents'];

/** What the changes of a host so far add up to. */
interface Sum {
  framework: Snapshot['framework'];
  readonly entities: Map<string, object>;
}

const idOf = (kind: Kind, entity: object): string =>
  `${kind} ${kind === 'jobs' ? (entity as { key: string }).key : (entity as { id: string }).id}`;

/** Entities are replaced, never written into: so the sum of the changes holds the very objects the core holds, or equal ones. */
export const storeEqualsMemory: InvariantOf = (world, complain) => {
  const sums = perHost<{ sum: Sum }>(() => ({ sum: { framework: undefined, entities: new Map() } }));

  const compare = (host: SimulatedHost): void => {
    const { sum } = sums(host);
    const snapshot = host.core.snapshot();
    let count = 0;
    for (const kind of kinds)
      for (const entity of snapshot[kind]) {
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
      const made = host.core.snapshot();
      for (const kind of kinds)
        if (texts(made[kind]) !== texts(snapshot[kind]))
          complain(`a core made from a snapshot has other ${kind} than it`);
    },
    decided: (host, _inputs, { changes }) => {
      for (const change of changes) apply(sums(host).sum, change);
      compare(host);
    },
    atEnd: async () => {
      const loaded = await world.durable.load();
      const made = world.host?.core.snapshot();
      if (!made) return;
      for (const kind of kinds)
        if (texts(made[kind]) !== texts(loaded[kind])) complain(`the store holds other ${kind} than memory`);
    },
  };
};

const texts = (entities: readonly object[]): string =>
  entities
    .map((entity) => JSON.stringify(entity))
    .sort()
    .join('\n');

const sumOf = (snapshot: Snapshot): Sum => ({
  framework: snapshot.framework,
  entities: new Map(kinds.flatMap((kind) => snapshot[kind].map((entity) => [idOf(kind, entity), entity] as const))),
});

const apply = (sum: Sum, change: Change): void => {
  switch (change.kind) {
    case 'framework':
      sum.framework = change.framework;
      return;
    case 'job':
      return void sum.entities.set(idOf('jobs', change.job), change.job);
    case 'jobRemoved':
      return void sum.entities.delete(`jobs ${change.jobKey}`);
    case 'revision':
      return void sum.entities.set(idOf('revisions', change.revision), change.revision);
    case 'revisionRemoved':
      return void sum.entities.delete(`revisions ${change.revisionId}`);
    case 'task':
      return void sum.entities.set(idOf('tasks', change.task), change.task);
    case 'taskRemoved':
      return void sum.entities.delete(`tasks ${change.taskId}`);
    case 'operation':
      return void sum.entities.set(idOf('operations', change.operation), change.operation);
    case 'operationRemoved':
      return void sum.entities.delete(`operations ${change.operationId}`);
    case 'agent':
      return void sum.entities.set(idOf('agents', change.agent), change.agent);
    case 'agentRemoved':
      return void sum.entities.delete(`agents ${change.agentId}`);
  }
};

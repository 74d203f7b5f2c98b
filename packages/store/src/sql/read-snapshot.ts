import { frameworkSchema } from '@borealis/contracts';
import type { Framework, Snapshot } from '@borealis/contracts';
import type { EachRow } from './each-row.js';
import type { Place } from './entity-of.js';
import type { SnapshotWithoutTasks } from '../store.port.js';
import { tables } from './tables.js';

const byId = <T extends { readonly id: string }>(entities: T[]): T[] => entities.sort((a, b) => (a.id < b.id ? -1 : 1));

const readFramework = async (database: string, each: EachRow): Promise<Framework | undefined> => {
  let found: Framework | undefined;
  await each({ database, table: 'framework', schema: frameworkSchema }, (framework) => void (found = framework));
  return found;
};

const rowsOf = async <T>(each: EachRow, place: Place<T>): Promise<T[]> => {
  const entities: T[] = [];
  await each(place, (entity) => void entities.push(entity));
  return entities;
};

/** Everything but the tasks, checked. */
export const readWithoutTasks = async (database: string, each: EachRow): Promise<SnapshotWithoutTasks> => {
  const framework = await readFramework(database, each);
  return {
    ...(framework === undefined ? {} : { framework }),
    jobs: (await rowsOf(each, { database, ...tables.jobs })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    revisions: byId(await rowsOf(each, { database, ...tables.revisions })),
    operations: byId(await rowsOf(each, { database, ...tables.operations })),
    agents: byId(await rowsOf(each, { database, ...tables.agents })),
    quotas: (await rowsOf(each, { database, ...tables.quotas })).sort((a, b) => (a.role < b.role ? -1 : 1)),
  };
};

/** Everything, checked. */
export const readSnapshot = async (database: string, each: EachRow): Promise<Snapshot> => ({
  ...(await readWithoutTasks(database, each)),
  tasks: byId(await rowsOf(each, { database, ...tables.tasks })),
});

import { frameworkSchema } from '@borealis/contracts';
import type { Snapshot } from '@borealis/contracts';
import type { EachRow } from './each-row.js';
import type { Place } from './entity-of.js';
import { tables } from './tables.js';

const byId = <T extends { readonly id: string }>(entities: T[]): T[] => entities.sort((a, b) => (a.id < b.id ? -1 : 1));

/** Everything, checked. */
export const readSnapshot = async (database: string, each: EachRow): Promise<Snapshot> => {
  const rowsOf = async <T>(place: Place<T>): Promise<T[]> => {
    const entities: T[] = [];
    await each(place, (entity) => void entities.push(entity));
    return entities;
  };
  const [framework] = await rowsOf({ database, table: 'framework', schema: frameworkSchema });
  return {
    ...(framework === undefined ? {} : { framework }),
    jobs: (await rowsOf({ database, ...tables.jobs })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    revisions: byId(await rowsOf({ database, ...tables.revisions })),
    tasks: byId(await rowsOf({ database, ...tables.tasks })),
    operations: byId(await rowsOf({ database, ...tables.operations })),
    agents: byId(await rowsOf({ database, ...tables.agents })),
    quotas: (await rowsOf({ database, ...tables.quotas })).sort((a, b) => (a.role < b.role ? -1 : 1)),
  };
};

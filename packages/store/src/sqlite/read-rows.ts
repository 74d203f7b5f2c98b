import {
  agentSchema,
  BorealisError,
  frameworkSchema,
  jobSchema,
  operationSchema,
  revisionSchema,
  taskSchema,
} from '@borealis/contracts';
import type { Snapshot } from '@borealis/contracts';
import type { DataSource } from 'typeorm';
import type { Row } from './entities.js';

interface Shape<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
        };
      };
}

/** Reads and checks every row of a table. */
const rowsOf = async <T>(source: DataSource, database: string, table: string, schema: Shape<T>): Promise<T[]> => {
  const rows = await source.query<Row[]>(`SELECT id, body FROM ${table}`);
  return rows.map(({ id, body }) => {
    const refuse = (why: string): never => {
      throw new BorealisError('BOREALIS_STORE_ROW_INVALID', { row: id, table, database, why });
    };
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch (error) {
      return refuse((error as Error).message);
    }
    const checked = schema.safeParse(value);
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    return refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'another shape'}`);
  });
};

export const readSnapshot = async (source: DataSource, database: string): Promise<Snapshot> => {
  const [framework] = await rowsOf(
    source,
    database,
    'framework',
    frameworkSchema as Shape<NonNullable<Snapshot['framework']>>,
  );
  return {
    ...(framework === undefined ? {} : { framework }),
    jobs: await rowsOf(source, database, 'job', jobSchema as Shape<Snapshot['jobs'][number]>),
    revisions: await rowsOf(source, database, 'revision', revisionSchema as Shape<Snapshot['revisions'][number]>),
    tasks: await rowsOf(source, database, 'task', taskSchema as Shape<Snapshot['tasks'][number]>),
    operations: await rowsOf(source, database, 'operation', operationSchema as Shape<Snapshot['operations'][number]>),
    agents: await rowsOf(source, database, 'agent', agentSchema as Shape<Snapshot['agents'][number]>),
  };
};

import { frameworkSchema, jobKeySchema, taskEventSchema, taskIdSchema } from '@borealis/contracts';
import { tables } from './tables.js';

/** Where everything is kept that a backup takes along, in the order it is written back. */
export const places = {
  framework: { table: 'framework', schema: frameworkSchema },
  ...tables,
  operationHistory: { ...tables.operations, table: 'operation_history' },
  taskHistory: {
    table: 'task_history',
    idColumn: 'seq',
    schema: taskEventSchema.extend({ taskId: taskIdSchema, jobKey: jobKeySchema }),
  },
} as const;

export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as readonly PlaceName[];

import { z } from 'zod';
import { taskUriSchema, volumeSchema } from '../job/task-template.schema.js';
import type { TaskSettings } from '../job/index.js';

const parameter = z.strictObject({ key: z.string().min(1), value: z.coerce.string() });
const uri = taskUriSchema.strict();
const volume = volumeSchema.strict();

const listOf = <T>(schema: z.ZodType<T>, value: unknown): T[] | undefined => {
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  const parsed = z.array(schema).safeParse(list);
  return parsed.success ? parsed.data : undefined;
};

export const parameters = (value: unknown): TaskSettings['containerParameters'] | undefined => listOf(parameter, value);

export const uris = (value: unknown): TaskSettings['uris'] | undefined =>
  listOf(
    uri,
    Array.isArray(value)
      ? value.map((item: unknown) => (typeof item === 'string' ? { value: item } : item))
      : typeof value === 'string'
        ? { value }
        : value,
  );

/** `/host:/container`, `/host:/container:RO` or `/container`. */
const shortVolume = (text: string): unknown => {
  const parts = text.split(':');
  if (parts.length === 1) return { containerPath: parts[0] };
  return {
    hostPath: parts[0],
    containerPath: parts[1],
    ...(parts[2] === undefined ? {} : { mode: parts[2].toUpperCase() }),
  };
};

export const volumes = (value: unknown): TaskSettings['volumes'] | undefined =>
  listOf(
    volume,
    (Array.isArray(value) ? (value as unknown[]) : [value]).map((item) =>
      typeof item === 'string' ? shortVolume(item) : item,
    ),
  );

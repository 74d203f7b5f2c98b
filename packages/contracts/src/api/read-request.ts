import { z } from 'zod';
import { issueText } from '../errors/index.js';
import { nearestName } from '../nearest-name.js';

/** What was asked for in the shape of its schema, or what is wrong with it: everything, each with the path of its field. */
export type ReadRequest<S extends z.ZodType> =
  { readonly ok: true; readonly request: z.output<S> } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads a body or a query. Names no schema knows are told together with the known one that is near, or the place they belong to. */
export const readRequest = <S extends z.ZodType>(schema: S, given: unknown): ReadRequest<S> => {
  const objects = new Map<string, z.core.$ZodType>();
  const parsed = schema.safeParse(given, {
    error: ({ code, inst, path }) => {
      if (code === 'unrecognized_keys' && inst instanceof z.ZodType) objects.set(placeOf(path), inst);
      return undefined;
    },
  });
  if (parsed.success) return { ok: true, request: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) =>
          issueText({ path: [...issue.path, key], message: unknown(key, objects.get(placeOf(issue.path))) }),
        )
      : [issue.path.length === 0 ? `the request ${issue.message}` : issueText(issue)],
  );
  return { ok: false, problems };
};

const placeOf = (path: readonly PropertyKey[] = []): string => path.map(String).join('.');

const unknown = (key: string, schema: z.core.$ZodType | undefined): string => {
  const paths = schema === undefined ? [] : pathsIn(schema);
  const nearest = nearestName(
    key,
    paths.map((path) => path.at(-1)!),
  );
  const meant = paths.find((path) => path.at(-1) === nearest);
  if (meant) return `unknown; did you mean ${meant.join('.')}?`;
  const own = paths.filter(({ length }) => length === 1).flat();
  return own.length === 0 ? 'unknown; nothing is taken here' : `unknown; known here: ${own.join(', ')}`;
};

/** Where fields of a schema are: its own before those of the objects inside of it. */
const pathsIn = (schema: z.core.$ZodType): string[][] => {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodObject)) return [];
  const fields = Object.entries<z.core.$ZodType>(inner.shape);
  return [
    ...fields.map(([name]) => [name]),
    ...fields.flatMap(([name, field]) => pathsIn(field).map((path) => [name, ...path])),
  ];
};

const bare = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;

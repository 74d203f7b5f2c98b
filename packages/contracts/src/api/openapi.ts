import { z } from 'zod';
import type { Endpoint } from './endpoint.js';
import { endpoints } from './endpoints.js';
import { problemSchema } from './views.schema.js';

type Json = Record<string, unknown>;

const parametersOf = (endpoint: Endpoint, schemaOf: (schema: z.ZodType) => Json): Json[] => [
  ...Object.entries(endpoint.parameters ?? {}).map(([name, description]) => ({
    name,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  })),
  ...Object.entries((endpoint.query?.shape ?? {}) as Record<string, z.ZodType>).map(([name, value]) => {
    const { description, ...schema } = schemaOf(value);
    return { name, in: 'query', required: false, description, schema };
  }),
];

/** A body can be no JSON, too large, or of another type, whatever it is about. */
const ofBodies = [400, 413, 415];

const problemStatusesOf = ({ problems, request }: Endpoint): number[] => [
  ...new Set([...problems, ...(request ? ofBodies : []), 500]),
];

/** OpenAPI 3.1 description of the v2 door, made from the endpoint list and its schemas. */
export const openApiDocument = (version: string): Json => {
  const collected: Record<string, Json> = {};

  const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' }) as Json;
    const { $defs, $schema: _dialect, ...rest } = made;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>))
      collected[name] = relocate(definition);
    // A schema with an id of its own comes back as a reference to itself, its body among the definitions.
    return relocate(rest);
  };

  const problem = schemaOf(problemSchema, 'output');
  const paths: Record<string, Json> = {};
  for (const endpoint of Object.values(endpoints) as readonly Endpoint[]) {
    const contentType = endpoint.contentType ?? 'application/json';
    const problems = problemStatusesOf(endpoint).map(
      (status) =>
        [status, { description: 'Problem', content: { 'application/problem+json': { schema: problem } } }] as const,
    );
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = {
      operationId: endpoint.id,
      summary: endpoint.summary,
      tags: [endpoint.tag],
      parameters: parametersOf(endpoint, (schema) => schemaOf(schema, 'output')),
      ...(endpoint.request
        ? {
            requestBody: {
              // No body counts as an empty one.
              required: !endpoint.request.safeParse({}).success,
              content: { 'application/json': { schema: schemaOf(endpoint.request, 'input') } },
            },
          }
        : {}),
      responses: {
        [endpoint.status]: {
          description: endpoint.summary,
          content: { [contentType]: { schema: schemaOf(endpoint.response, 'output') } },
        },
        ...Object.fromEntries(problems),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Borealis',
      version,
      description: 'A scheduler framework for Apache Mesos.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: Object.fromEntries(Object.entries(collected).sort(([a], [b]) => (a < b ? -1 : 1))) },
  };
};

/** zod points inside one schema with #/$defs; in OpenAPI shared schemas live under components. */
const relocate = (value: Json): Json =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'id' && typeof inner === 'string' ? undefined : inner,
    ).replaceAll('#/$defs/', '#/components/schemas/'),
  ) as Json;

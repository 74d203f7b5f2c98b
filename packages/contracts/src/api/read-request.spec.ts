import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { planApplyRequestSchema, planRequestSchema } from '../scheduling/index.js';
import type { Endpoint } from './endpoint.js';
import { endpoints } from './endpoints.js';
import { readRequest } from './read-request.js';
import { rollingRestartRequestSchema, scaleRequestSchema } from './requests.schema.js';

const problemsOf = (schema: z.ZodType, given: unknown): readonly string[] => {
  const read = readRequest(schema, given);
  return read.ok ? [] : read.problems;
};

describe('a request with a name nobody knows', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    [
      'batchSize beside the settings started a full restart with defaults',
      rollingRestartRequestSchema,
      { batchSize: 0 },
      'batchSize: unknown; did you mean settings.batchSize?',
    ],
    [
      'watchMs beside the settings was not waited for',
      rollingRestartRequestSchema,
      { watchMs: 3_000 },
      'watchMs: unknown; did you mean settings.watchMs?',
    ],
    [
      'loseAgent lost nothing in a plan',
      planRequestSchema,
      { whatIf: { loseAgent: ['a1'] } },
      'whatIf.loseAgent: unknown; did you mean loseAgents?',
    ],
    [
      'loseAgents beside whatIf lost nothing in a plan',
      planRequestSchema,
      { loseAgents: ['a1'] },
      'loseAgents: unknown; did you mean whatIf.loseAgents?',
    ],
    [
      'a misspelt field of a change was left out',
      planRequestSchema,
      { changes: [{ kind: 'rollingRestart', jobkeys: ['root/prod/web'] }] },
      'changes.0.jobkeys: unknown; did you mean jobKeys?',
    ],
    [
      'an agent that is thought of had less than was said',
      planRequestSchema,
      { whatIf: { addAgents: [{ cpus: 1, memMb: 1, disk: 5 }] } },
      'whatIf.addAgents.0.disk: unknown; did you mean diskMb?',
    ],
    [
      'whatIf was ignored when a plan was carried out',
      planApplyRequestSchema,
      { hash: 'h', whatIf: {} },
      'whatIf: unknown; known here: changes, environment, hash, reason, withinMs',
    ],
  ])('%s: refused, with the place', (_what, schema, given, problem) => {
    expect(problemsOf(schema, given)).toEqual([problem]);
  });

  it('is told everything at once, beside what is wrong with known fields', () => {
    expect(problemsOf(scaleRequestSchema, { instances: -1, within: 3, reson: 'x' })).toEqual([
      expect.stringMatching(/^instances: /),
      'within: unknown; did you mean withinMs?',
      'reson: unknown; did you mean reason?',
    ]);
  });

  const all = Object.values(endpoints) as readonly Endpoint[];
  const bodies = all.flatMap(({ id, request }) => (request ? [[id, request] as const] : []));
  const queries = all.flatMap(({ id, query }) => (query ? [[id, query] as const] : []));
  it.each([...bodies, ...queries])('%s is refused', (_id, schema) => {
    expect(problemsOf(schema, { ramshackle: 1 })).toContainEqual(expect.stringMatching(/^ramshackle: unknown; /));
  });
});

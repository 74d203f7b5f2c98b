import { z } from 'zod';
import { agentSchema } from '../job/index.js';
import type { Endpoint } from './endpoint.js';
import {
  drainAgentsRequestSchema,
  drainRequestSchema,
  reasonRequestSchema,
  undrainAgentsRequestSchema,
} from './requests.schema.js';
import { acceptedSchema } from './views.schema.js';

/** An agent as this framework knows it. */
export const agentViewSchema = agentSchema
  .omit({ attributes: true, attributeSets: true })
  .extend({
    attributes: z.record(z.string(), z.string()),
    /** Tasks of ours that are there. */
    tasks: z.int().min(0),
    /** When it made an offer last, since this host was started. */
    offeredAtMs: z.number().optional(),
    /** It goes down for maintenance then, as Mesos tells; without a duration for good. */
    unavailability: z.object({ startMs: z.number(), durationMs: z.number().optional() }).optional(),
  })
  .meta({ id: 'Agent' });
export type AgentView = z.output<typeof agentViewSchema>;

const parameters = { agent: 'Agent id, or its host name' };
const problems = [400, 404, 422, 503];

export const agentEndpoints = {
  agents: {
    id: 'listAgents',
    method: 'GET',
    path: '/api/v2/agents',
    summary: 'The agents this framework has seen, with what it runs there and whether they are drained',
    tag: 'agents',
    status: 200,
    response: z.array(agentViewSchema),
    problems: [503],
  },
  drainAgents: {
    id: 'drainAgents',
    method: 'POST',
    path: '/api/v2/agents/drain',
    summary: 'Drain all agents that have a value of an attribute now',
    tag: 'agents',
    request: drainAgentsRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems,
  },
  undrainAgents: {
    id: 'undrainAgents',
    method: 'POST',
    path: '/api/v2/agents/undrain',
    summary: 'Use all drained agents that have a value of an attribute again',
    tag: 'agents',
    request: undrainAgentsRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 404, 409, 422, 503],
  },
  drainAgent: {
    id: 'drainAgent',
    method: 'POST',
    path: '/api/v2/agents/{agent}/drain',
    summary: 'Move tasks off an agent, job by job, and begin nothing there until it is undrained',
    tag: 'agents',
    parameters,
    request: drainRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems,
  },
  undrainAgent: {
    id: 'undrainAgent',
    method: 'POST',
    path: '/api/v2/agents/{agent}/undrain',
    summary: 'Use a drained agent again; what has not left yet stays',
    tag: 'agents',
    parameters,
    request: reasonRequestSchema,
    status: 202,
    response: acceptedSchema,
    problems: [400, 404, 409, 422, 503],
  },
} as const satisfies Record<string, Endpoint>;

import { getJson, post } from './test-scheduler.js';
import type { Answer } from './test-scheduler.js';

type Json = Readonly<Record<string, unknown>>;

/** Asks the API of an agent in JSON; the sub-message of a call has the name of its type. */
export function askAgent(address: string, type: string, parameters?: Json): Promise<Answer> {
  const call = { type, ...(parameters === undefined ? {} : { [type.toLowerCase()]: parameters }) };
  return post(address, '/api/v1', { 'Content-Type': 'application/json' }, JSON.stringify(call));
}

/** The message of a call's answer. */
export async function told<T>(address: string, type: string, parameters?: Json): Promise<T> {
  const answer = await askAgent(address, type, parameters);
  return (JSON.parse(answer.body) as Record<string, T>)[type.toLowerCase()] as T;
}

export const stateOfAgent = async (address: string): Promise<AgentState> =>
  (await getJson(address, '/state')) as unknown as AgentState;

/** What the tests look at in the `/state` of an agent. */
export interface AgentState {
  readonly flags: Readonly<Record<string, string>>;
  readonly frameworks: readonly AgentFramework[];
  readonly completed_frameworks: readonly AgentFramework[];
  readonly unreserved_resources_allocated: { readonly cpus: number; readonly mem: number };
}

export interface AgentFramework {
  readonly id: string;
  readonly roles: readonly string[];
  readonly executors: readonly AgentExecutor[];
  readonly completed_executors: readonly AgentExecutor[];
}

export interface AgentExecutor {
  readonly id: string;
  readonly container: string;
  readonly directory: string;
  readonly tasks: readonly AgentTask[];
  readonly queued_tasks: readonly AgentTask[];
  readonly completed_tasks: readonly AgentTask[];
}

export interface AgentTask {
  readonly id: string;
  readonly state: string;
  readonly statuses: readonly { readonly state: string }[];
}

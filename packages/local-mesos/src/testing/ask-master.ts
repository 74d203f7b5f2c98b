import { equal } from 'node:assert/strict';
import { parseMesosText } from '@borealis/mesos';
import { post } from './test-scheduler.js';
import type { Answer } from './test-scheduler.js';

export interface MasterCallText {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** A call of the operator API in JSON, and its answer as it came. */
export function callMaster(
  address: string,
  call: MasterCallText,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return post(address, '/api/v1', { 'Content-Type': 'application/json', ...headers }, JSON.stringify(call));
}

/** What the answer holds under the name of the call: `get_agents` of GET_AGENTS. */
export async function askMaster<T>(address: string, type: string, members: object = {}): Promise<T> {
  const answer = await callMaster(address, { type, ...members });
  equal(answer.status, 200, `${type} was answered with ${answer.status}: ${answer.body}`);
  const response = parseMesosText(answer.body) as unknown as Readonly<Record<string, T>>;
  return response[type.toLowerCase()] as T;
}

import type { Agent } from '@borealis/contracts';
import { traitsOf } from './traits.js';

const names: ReadonlySet<string> = new Set(['@agent', '@hostname', 'host', 'hostname']);

/** Whether agents that are otherwise alike may have different values for it. */
export const isName = (field: string): boolean => names.has(field);

/** What an agent has for a field of a constraint; several values where the attribute has several. */
export const valuesOf = (agent: Agent, field: string): readonly string[] => {
  if (field === '@agent') return [agent.id];
  if (field === '@hostname') return [agent.hostname];
  const given = traitsOf(agent).valuesOf(field);
  return given.length === 0 && isName(field) ? [agent.hostname] : given;
};

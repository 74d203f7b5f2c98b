import type { Agent } from '@borealis/contracts';

const nothing: readonly string[] = [];
const known = new WeakMap<Agent, Map<string, readonly string[]>>();

const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

const one = (value: string | undefined): readonly string[] => (value === undefined ? nothing : [value]);

const find = (agent: Agent, field: string): readonly string[] => {
  switch (field) {
    case '@agent':
      return [agent.id];
    case '@hostname':
      return [agent.hostname];
    case '@zone':
      return one(agent.zone);
    case '@region':
      return one(agent.region);
  }
  const given = own(agent.attributeSets, field) ?? one(own(agent.attributes, field));
  if (given.length > 0) return given;
  if (field === 'host' || field === 'hostname') return [agent.hostname];
  if (field === 'zone') return one(agent.zone);
  return field === 'region' ? one(agent.region) : nothing;
};

/** What an agent has for a field of a constraint; several values where the attribute has several. */
export const valuesOf = (agent: Agent, field: string): readonly string[] => {
  let fields = known.get(agent);
  if (!fields) known.set(agent, (fields = new Map<string, readonly string[]>()));
  let values = fields.get(field);
  if (!values) fields.set(field, (values = find(agent, field)));
  return values;
};

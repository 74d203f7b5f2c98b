import type { Agent, AgentAttribute } from '../api';

/** What an agent has of an attribute: several values have commas in between. The host decides who is drained; this only finds them. */
const valuesOf = (agent: Agent, name: string): readonly string[] => {
  const fields: Readonly<Record<string, string | undefined>> = {
    hostname: agent.hostname,
    region: agent.region,
    zone: agent.zone,
  };
  const text = Object.hasOwn(agent.attributes, name) ? agent.attributes[name] : fields[name];
  return text === undefined ? [] : [text, ...text.split(',')];
};

/** `rack=r1` where the search is just that. */
export const attributeOf = (search: string): AgentAttribute | undefined => {
  const [, attribute, value] = /^\s*([^=\s]+)=(\S(?:.*\S)?)\s*$/.exec(search) ?? [];
  return attribute === undefined || value === undefined ? undefined : { attribute, value };
};

const textOf = ({ hostname, id, ip, region, zone, attributes }: Agent): string =>
  [hostname, id, ip, region, zone, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`)]
    .filter((part) => part !== undefined)
    .join('\n')
    .toLowerCase();

export const having = (agents: readonly Agent[], { attribute, value }: AgentAttribute): readonly Agent[] =>
  agents.filter((agent) => valuesOf(agent, attribute).includes(value));

/** Those that have the attribute, where one is asked for, or every word of the search somewhere. */
export const matching = (agents: readonly Agent[], search: string): readonly Agent[] => {
  const by = attributeOf(search);
  const found = by ? having(agents, by) : [];
  if (found.length > 0) return found;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return agents.filter((agent) => words.every((word) => textOf(agent).includes(word)));
};

const byName = new Intl.Collator('en', { numeric: true });

/** By host name; what is lost comes last. A drain moves nothing about. */
export const inOrder = (agents: readonly Agent[]): readonly Agent[] =>
  agents.toSorted(
    (a, b) =>
      Number(a.lostAtMs !== undefined) - Number(b.lostAtMs !== undefined) ||
      byName.compare(a.hostname, b.hostname) ||
      byName.compare(a.id, b.id),
  );

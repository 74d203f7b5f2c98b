import type { Agent } from '@borealis/contracts';

type Described = Pick<Agent, 'attributes' | 'attributeSets' | 'zone' | 'region'>;

const nothing: readonly string[] = [];

const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

const one = (value: string | undefined): readonly string[] => (value === undefined ? nothing : [value]);

/**
 * What an agent is, but for its own name: one object for all agents that are alike. So what is found out about it is found out once for
 * all of them, however many there are.
 */
export class Traits {
  private readonly values = new Map<string, readonly string[]>();

  constructor(private readonly like: Described) {}

  /** What these agents have for a field; several values where the attribute has several. */
  valuesOf(field: string): readonly string[] {
    let values = this.values.get(field);
    if (!values) this.values.set(field, (values = this.find(field)));
    return values;
  }

  private find(field: string): readonly string[] {
    const { attributes, attributeSets, zone, region } = this.like;
    if (field === '@zone') return one(zone);
    if (field === '@region') return one(region);
    const given = own(attributeSets, field) ?? one(own(attributes, field));
    if (given.length > 0) return given;
    return field === 'zone' ? one(zone) : field === 'region' ? one(region) : nothing;
  }
}

const known = new WeakMap<Agent, Traits>();
const shared = new Map<string, Traits>();
/** So many different ones are remembered; then it begins anew. */
const sharedAtMost = 10_000;

export const traitsOf = (agent: Agent): Traits => {
  let traits = known.get(agent);
  if (!traits) known.set(agent, (traits = sharedTraits(agent)));
  return traits;
};

/** Equal for agents that are alike, and only for them: each text goes with its length, so that no two run into one another. */
const keyOf = ({ attributes, attributeSets, zone, region }: Agent): string => {
  let key = `${zone?.length ?? ''}:${zone ?? ''}${region?.length ?? ''}:${region ?? ''}`;
  for (const name of Object.keys(attributes)) {
    const value = attributes[name]!;
    key += `${name.length}:${name}${value.length}:${value}`;
  }
  return attributeSets === undefined ? key : key + JSON.stringify(attributeSets);
};

const sharedTraits = (agent: Agent): Traits => {
  const { attributes, attributeSets, zone, region } = agent;
  const key = keyOf(agent);
  let traits = shared.get(key);
  if (traits) return traits;
  if (shared.size >= sharedAtMost) shared.clear();
  traits = new Traits({
    attributes,
    ...(attributeSets && { attributeSets }),
    ...(zone === undefined ? {} : { zone }),
    ...(region === undefined ? {} : { region }),
  });
  shared.set(key, traits);
  return traits;
};

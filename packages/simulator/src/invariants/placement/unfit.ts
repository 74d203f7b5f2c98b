import { patternOf } from '@borealis/contracts';
import type { Agent, Constraint, JobDefinition } from '@borealis/contracts';

/** What the rules of placement look at: an agent as somebody sees it. */
export type SeenAgent = Pick<Agent, 'id' | 'hostname' | 'attributes' | 'attributeSets' | 'region' | 'zone'>;

export const fieldOf = (agent: SeenAgent, field: string): readonly string[] => {
  const standIns: Record<string, string | undefined> = {
    hostname: agent.hostname,
    host: agent.hostname,
    zone: agent.zone,
    region: agent.region,
  };
  if (field === '@agent') return [agent.id];
  const told = field.startsWith('@')
    ? standIns[field.slice(1)]
    : (agent.attributeSets?.[field] ?? agent.attributes[field] ?? standIns[field]);
  if (told === undefined) return [];
  return typeof told === 'string' ? [told] : told;
};

export const constraintsOf = ({ placement }: JobDefinition): readonly Constraint[] => [
  ...(placement.constraints ?? []),
  ...(placement.spreadByAttribute === undefined ? [] : [{ kind: 'spread' as const, on: placement.spreadByAttribute }]),
];

/** Why no task of the job may ever be on this agent. */
export const unfit = (definition: JobDefinition, agent: SeenAgent): string | undefined => {
  const constraints = constraintsOf(definition);
  const [owner] = fieldOf(agent, 'dedicated');
  const isNamed = constraints.some(
    (constraint) =>
      constraint.kind === 'value' &&
      constraint.on === 'dedicated' &&
      constraint.negated !== true &&
      constraint.values.includes(owner ?? ''),
  );
  if (owner !== undefined && !isNamed) return `it is dedicated to ${owner}`;
  const broken = constraints.find((constraint) => !agrees(constraint, agent));
  return broken && `${JSON.stringify(broken)} is not what it is`;
};

const agrees = (constraint: Constraint, agent: SeenAgent): boolean => {
  if (constraint.kind === 'apart') return true;
  const found = fieldOf(agent, constraint.on);
  if (constraint.kind === 'value')
    return found.some((value) => constraint.values.includes(value)) !== (constraint.negated === true);
  if (constraint.kind === 'pattern')
    return found.some((value) => patternOf(constraint.pattern)!.test(value)) !== (constraint.negated === true);
  return found.length > 0;
};

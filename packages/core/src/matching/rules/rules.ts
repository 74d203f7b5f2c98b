import { constraintText, patternOf } from '@borealis/contracts';
import type { Agent, Constraint, JobDefinition, JobKey, Placement, Shortage } from '@borealis/contracts';
import { isName, valuesOf } from './agent-values.js';
import { jobNamed } from './job-named.js';
import { traitsOf } from './traits.js';
import type { Traits } from './traits.js';

type Of<K extends Constraint['kind']> = Extract<Constraint, { kind: K }>;

/** A rule that counts launched tasks, so that its answer changes with every launch and end. */
export type CountingRule =
  | { readonly kind: 'limit'; readonly on: string; readonly limit: number; readonly text?: string }
  | { readonly kind: 'spread'; readonly on: string; readonly groups: number; readonly text: string }
  | { readonly kind: 'together'; readonly on: string; readonly text: string }
  | { readonly kind: 'apart'; readonly on: string; readonly from: JobKey; readonly text: string };

/** What is asked of an agent itself, whatever runs where. */
export interface Statics {
  /**
   * What about this agent itself forbids the job for good: its attributes, and whom it is dedicated to. Remembered, so that an agent
   * that cannot be used is not looked at again until it changes.
   */
  readonly forbids: (agent: Agent, traits?: Traits) => Shortage | undefined;
  /** All that forbids it, for telling people: {@link forbids} says no more than the first. */
  readonly forbidding: (agent: Agent) => readonly Shortage[];
  /** Whether it holds for all agents that are alike what holds for one of them. */
  readonly alike: boolean;
}

/** What a job's placement asks for, made ready for many agents. */
export interface Rules extends Statics {
  readonly counting: readonly CountingRule[];
  /** The same object for all jobs that ask the same of agents. */
  readonly statics: Statics;
}

const known = new WeakMap<JobDefinition, Rules>();

export const rulesOf = (definition: JobDefinition): Rules => {
  let rules = known.get(definition);
  if (!rules) known.set(definition, (rules = compile(definition)));
  return rules;
};

const compile = (definition: JobDefinition): Rules => {
  const constraints = constraintsOf(definition.placement);
  const statics = staticsOf(constraints);
  return {
    counting: constraints.flatMap((constraint) => countingOf(constraint, definition.key) ?? []),
    statics,
    ...statics,
  };
};

/** Jobs that ask the same of an agent itself share what was found out about it. */
const shared = new Map<string, Statics>();
/** So many different ones are remembered; then it begins anew. */
const sharedAtMost = 1_000;

const staticsOf = (constraints: readonly (Constraint | 'oneInstancePerAgent')[]): Statics => {
  const asking = constraints.filter((constraint) => checkOf(constraint) !== undefined);
  const key = JSON.stringify(asking);
  let statics = shared.get(key);
  if (statics) return statics;
  if (shared.size >= sharedAtMost) shared.clear();
  const checks = asking.flatMap((constraint) => checkOf(constraint) ?? []);
  const opens = constraints.some((constraint) => opensDedicated(constraint));
  const alike = !asking.some((constraint) => constraint !== 'oneInstancePerAgent' && isName(constraint.on ?? ''));
  const verdicts = new WeakMap<Agent | Traits, readonly Shortage[]>();
  const verdictOf = (agent: Agent, traits: Traits): readonly Shortage[] => {
    if (checks.length === 0 && traits.valuesOf('dedicated').length === 0) return nothing;
    const judged = alike ? traits : agent;
    let verdict = verdicts.get(judged);
    if (!verdict) verdicts.set(judged, (verdict = judge(agent, checks, opens)));
    return verdict;
  };
  statics = {
    forbids: (agent, traits = traitsOf(agent)) => verdictOf(agent, traits)[0],
    forbidding: (agent) => verdictOf(agent, traitsOf(agent)),
    alike,
  };
  shared.set(key, statics);
  return statics;
};

/** The older fields of a placement are constraints too. */
const constraintsOf = (placement: Placement): readonly (Constraint | 'oneInstancePerAgent')[] => [
  ...(placement.constraints ?? []),
  ...(placement.oneInstancePerAgent ? (['oneInstancePerAgent'] as const) : []),
  ...(placement.spreadByAttribute === undefined ? [] : [{ kind: 'spread' as const, on: placement.spreadByAttribute }]),
];

/** Only naming the owner opens a dedicated agent: "not those of x" does not. */
const opensDedicated = (constraint: Constraint | 'oneInstancePerAgent'): boolean =>
  constraint !== 'oneInstancePerAgent' &&
  constraint.kind === 'value' &&
  constraint.on === 'dedicated' &&
  constraint.negated !== true;

type Check = (agent: Agent) => Shortage | undefined;

/** One for all agents that nothing forbids, which are most. */
const nothing: readonly Shortage[] = [];

const judge = (agent: Agent, checks: readonly Check[], opensDedicatedAgents: boolean): readonly Shortage[] => {
  const owners = opensDedicatedAgents ? [] : valuesOf(agent, 'dedicated');
  const all: Shortage[] = owners.length === 0 ? [] : [{ veto: 'dedicated', need: 1, have: 0, found: [...owners] }];
  all.push(...checks.flatMap((check) => check(agent) ?? []));
  return all.length === 0 ? nothing : all;
};

const checkOf = (constraint: Constraint | 'oneInstancePerAgent'): Check | undefined => {
  if (constraint === 'oneInstancePerAgent') return undefined;
  switch (constraint.kind) {
    case 'value':
      return valueCheck(constraint, constraintText(constraint));
    case 'pattern':
      return patternCheck(constraint, constraintText(constraint));
    case 'apart':
      return undefined;
    default:
      return presenceCheck(constraint.on, constraintText(constraint));
  }
};

const unmet = (text: string, found: readonly string[]): Shortage => ({
  veto: 'constraint',
  need: 1,
  have: 0,
  constraint: text,
  found: [...found],
});

const valueCheck = ({ on, negated, values }: Of<'value'>, text: string): Check => {
  const wanted = new Set(values);
  return (agent) => {
    const found = valuesOf(agent, on);
    return found.some((value) => wanted.has(value)) === (negated === true) ? unmet(text, found) : undefined;
  };
};

const patternCheck = ({ on, negated, pattern }: Of<'pattern'>, text: string): Check => {
  const whole = patternOf(pattern);
  return (agent) => {
    const found = valuesOf(agent, on);
    return found.some((value) => whole?.test(value) === true) === (negated === true) ? unmet(text, found) : undefined;
  };
};

/** What is counted by a field needs agents that have it. */
const presenceCheck =
  (on: string, text: string): Check =>
  (agent) =>
    valuesOf(agent, on).length > 0 ? undefined : { veto: 'attribute', need: 1, have: 0, constraint: text };

const countingOf = (constraint: Constraint | 'oneInstancePerAgent', key: JobKey): CountingRule | undefined => {
  if (constraint === 'oneInstancePerAgent') return { kind: 'limit', on: '@agent', limit: 1 };
  switch (constraint.kind) {
    case 'limit':
      return { kind: 'limit', on: constraint.on, limit: constraint.limit, text: constraintText(constraint) };
    case 'spread':
      return { kind: 'spread', on: constraint.on, groups: constraint.groups ?? 1, text: constraintText(constraint) };
    case 'together':
      return { kind: 'together', on: constraint.on, text: constraintText(constraint) };
    case 'apart':
      return {
        kind: 'apart',
        on: constraint.on ?? '@agent',
        from: jobNamed(constraint.from, key),
        text: constraintText(constraint),
      };
    default:
      return undefined;
  }
};

import type { Constraint } from './constraint.schema.js';
import { maximumConstraints } from './constraint.schema.js';
import { constraintText } from './constraint-text.js';
import { patternOf, refusedPattern } from './pattern.js';
import type { Placement } from './placement.schema.js';

/** What is wrong with a placement, and where: the path starts in the placement. */
export interface PlacementProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Whose placement it is. */
export interface PlacementOwner {
  readonly role: string;
  readonly name: string;
  readonly key: string;
  readonly instances: number;
}

type Numbered<C extends Constraint = Constraint> = C & { readonly index: number };
type Of<K extends Constraint['kind']> = Numbered<Extract<Constraint, { kind: K }>>;

/** Everything about a placement that can never hold, or that its job may not ask for. */
export const contradictionsIn = (placement: Placement, owner: PlacementOwner): PlacementProblem[] => {
  const constraints = (placement.constraints ?? []).map((constraint, index) => ({ ...constraint, index }));
  const tooMany =
    constraints.length > maximumConstraints
      ? [{ path: ['constraints'], message: `has ${constraints.length} constraints; at most ${maximumConstraints}.` }]
      : [];
  const fields = new Set(constraints.flatMap(({ on }) => on ?? []));
  return [
    ...tooMany,
    ...constraints.flatMap((constraint) => ownProblems(constraint, owner)),
    ...twice(constraints),
    ...[...fields].flatMap((field) =>
      fieldProblems(
        constraints.filter(({ on }) => on === field),
        owner,
        placement.oneInstancePerAgent && agentItself.has(field),
      ),
    ),
    ...togetherAlone(constraints, placement, owner),
  ];
};

const problem = (index: number, message: string, ...more: readonly string[]): PlacementProblem => ({
  path: ['constraints', index, ...more],
  message,
});

const kind = <K extends Constraint['kind']>(constraints: readonly Numbered[], wanted: K): Of<K>[] =>
  constraints.filter((constraint): constraint is Of<K> => constraint.kind === wanted);

/** What begins with @ and is known to every agent. */
const ownFields = new Set(['@agent', '@hostname', '@zone', '@region']);

const ownProblems = (constraint: Numbered, owner: PlacementOwner): PlacementProblem[] => {
  if (constraint.kind === 'pattern') {
    const refused = refusedPattern(constraint.pattern);
    return refused === undefined
      ? []
      : [problem(constraint.index, `The pattern ${constraint.pattern} ${refused}.`, 'pattern')];
  }
  if (constraint.on?.startsWith('@') === true && !ownFields.has(constraint.on))
    return [
      problem(
        constraint.index,
        `There is no field ${constraint.on}: only @agent, @hostname, @zone and @region are ours, and attributes of agents are named as they are.`,
        'on',
      ),
    ];
  if (constraint.kind === 'apart' && (constraint.from === owner.name || constraint.from === owner.key))
    return [problem(constraint.index, 'A job cannot be kept apart from itself; use a limit.', 'from')];
  return constraint.on === 'dedicated' ? dedicatedProblems(constraint, owner) : [];
};

/** Agents dedicated to a role are for its jobs alone: `dedicated:<role>/<anything>`, or `*` for every role. */
const dedicatedProblems = (constraint: Numbered, { role }: PlacementOwner): PlacementProblem[] => {
  if (constraint.kind !== 'value' || constraint.negated === true)
    return [problem(constraint.index, 'A dedicated constraint has to name a value: dedicated is <role>/<anything>.')];
  const [value, ...more] = constraint.values;
  if (value === undefined || more.length > 0)
    return [problem(constraint.index, 'A dedicated constraint must have exactly one value.', 'values')];
  const [owner] = value.split('/');
  return owner === role || owner === '*'
    ? []
    : [
        problem(
          constraint.index,
          `Only jobs of role ${owner} may use agents dedicated to it; this one has role ${role}.`,
          'values',
        ),
      ];
};

const twice = (constraints: readonly Numbered[]): PlacementProblem[] => {
  const before = new Set<string>();
  return constraints.flatMap((constraint) => {
    const text = constraintText(constraint);
    if (before.has(text)) return [problem(constraint.index, `"${text}" is there twice.`)];
    before.add(text);
    return [];
  });
};

/** What the constraints on one field say together. */
const fieldProblems = (
  constraints: readonly Numbered[],
  { instances }: PlacementOwner,
  oneEach: boolean,
): PlacementProblem[] => {
  const found: PlacementProblem[] = [];
  const values = kind(constraints, 'value');
  const allowed = allowedBy(values, kind(constraints, 'pattern'));
  const last = constraints.at(-1)!;
  if (allowed?.length === 0) {
    const texts = [...values, ...kind(constraints, 'pattern')].map((constraint) => `"${constraintText(constraint)}"`);
    found.push(problem(last.index, `No agent can satisfy ${texts.join(' and ')} together.`));
  } else found.push(...excludedPatterns(kind(constraints, 'pattern')));
  const names = new Set(allowed).size;
  if (oneEach && names > 0 && names < instances)
    found.push(
      problem(
        last.index,
        `${instances} instances, at most one on each agent, of which ${names} ${names === 1 ? 'is' : 'are'} allowed: they contradict each other.`,
      ),
    );
  const [together] = kind(constraints, 'together');
  if (together && kind(constraints, 'spread').length > 0 && instances > 1)
    found.push(
      problem(last.index, `"${constraintText(together)}" and a spread over ${together.on} contradict each other.`),
    );
  for (const { index, limit, on } of kind(constraints, 'limit'))
    if (allowed !== undefined && allowed.length > 0 && limit * new Set(allowed).size < instances)
      found.push(
        problem(
          index,
          `${instances} instances, but at most ${limit} on each ${on}, of which ${new Set(allowed).size} ${allowed.length === 1 ? 'is' : 'are'} allowed: they contradict each other.`,
          'limit',
        ),
      );
  for (const { index, limit, on } of kind(constraints, 'limit'))
    if (together && limit < instances)
      found.push(
        problem(
          index,
          `All ${instances} instances on one ${on}, but at most ${limit} on each: they contradict each other.`,
          'limit',
        ),
      );
  for (const { index, groups, on } of kind(constraints, 'spread'))
    if (allowed !== undefined && allowed.length > 0 && groups !== undefined && groups > allowed.length)
      found.push(
        problem(
          index,
          `${groups} groups of ${on} are told, but only ${allowed.length} ${allowed.length === 1 ? 'is' : 'are'} allowed.`,
          'groups',
        ),
      );
  return found;
};

/** A pattern that is asked for and excluded. Patterns match whole values, so that anchors at the ends say nothing more. */
const excludedPatterns = (patterns: readonly Of<'pattern'>[]): PlacementProblem[] => {
  const bare = (pattern: string): string => pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  const wanted = new Map(patterns.filter(({ negated }) => negated !== true).map((each) => [bare(each.pattern), each]));
  return patterns.flatMap((pattern) => {
    const like = pattern.negated === true ? wanted.get(bare(pattern.pattern)) : undefined;
    if (!like) return [];
    const texts = [like, pattern].map((each) => `"${constraintText(each)}"`);
    return [problem(Math.max(like.index, pattern.index), `No agent can satisfy ${texts.join(' and ')} together.`)];
  });
};

/** The values that all of them leave; undefined when nothing is listed. */
const allowedBy = (values: readonly Of<'value'>[], patterns: readonly Of<'pattern'>[]): string[] | undefined => {
  const listed = values.filter(({ negated }) => negated !== true);
  const [first, ...others] = listed;
  if (!first) return undefined;
  const without = new Set(values.filter(({ negated }) => negated === true).flatMap(({ values: each }) => each));
  return first.values.filter(
    (value) =>
      others.every((other) => other.values.includes(value)) &&
      !without.has(value) &&
      patterns.every(({ pattern, negated }) => {
        const regular = patternOf(pattern);
        return !regular || regular.test(value) !== (negated === true);
      }),
  );
};

const agentItself = new Set(['@agent', '@hostname', 'hostname', 'host']);

const togetherAlone = (
  constraints: readonly Numbered[],
  placement: Placement,
  { instances }: PlacementOwner,
): PlacementProblem[] =>
  placement.oneInstancePerAgent && instances > 1
    ? kind(constraints, 'together')
        .filter(({ on }) => agentItself.has(on))
        .map(({ index }) =>
          problem(index, 'All instances on one agent, but at most one on each: they contradict each other.'),
        )
    : [];

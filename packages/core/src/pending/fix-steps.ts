import { constraintText } from '@borealis/contracts';
import type { Constraint, FixStep, JobDefinition, Shortage } from '@borealis/contracts';
import { holds } from '../matching/pool/index.js';
import type { LedgerEntry } from '../state/ledger-entry.js';

const scalarOf = { cpus: 'cpus', mem: 'memMb', disk: 'diskMb', gpus: 'gpus' } as const;

/** Constraints of a job as they are written, with the old way to say `spread` among them. */
const constraintsOf = ({ placement }: JobDefinition): readonly Constraint[] => [
  ...(placement.spreadByAttribute === undefined ? [] : [{ kind: 'spread' as const, on: placement.spreadByAttribute }]),
  ...(placement.constraints ?? []),
];

/** What would take one failed check on this agent away, the gentlest first. Empty: nobody can, or not from here. */
export const stepsAgainst = (failure: Shortage, entry: LedgerEntry, definition: JobDefinition): FixStep[] => {
  switch (failure.veto) {
    case 'cpus':
    case 'mem':
      return failure.have > 0 ? [lower(failure.veto, failure)] : [];
    case 'disk':
    case 'gpus':
    case 'ports':
      return [lower(failure.veto, failure)];
    case 'fixedPorts':
      return portSteps(entry, definition);
    case 'oneInstancePerAgent':
      return [{ kind: 'allowSeveralPerAgent' }];
    case 'maintenance':
      return [{ kind: 'endMaintenance', agentId: entry.agent.id, hostname: entry.agent.hostname }];
    case 'drained':
      return [{ kind: 'undrain', agentId: entry.agent.id, hostname: entry.agent.hostname }];
    case 'limit':
      return limitSteps(failure, definition);
    case 'attribute':
    case 'spread':
    case 'constraint':
    case 'together':
    case 'apart':
      return own(failure, definition).map((constraint) => ({
        kind: 'dropConstraint',
        constraint: constraintText(constraint),
      }));
    case 'dedicated':
    case 'reserved':
      return [];
  }
};

const lower = (resource: Extract<FixStep, { kind: 'lower' }>['resource'], { need, have }: Shortage): FixStep => ({
  kind: 'lower',
  resource,
  from: need,
  to: have,
});

const portSteps = ({ agent, resources }: LedgerEntry, { template }: JobDefinition): FixStep[] => {
  const offered = resources.freePools().flatMap(({ ports }) => ports);
  const ports = template.resources.ports.fixed.filter((port) => !holds(offered, port));
  // A port that the agent was never seen to have is not taken there: nobody can free it.
  const { portsSeen } = agent;
  const taken = portsSeen === undefined || ports.every((port) => holds(portsSeen, port));
  return [
    ...(taken ? [{ kind: 'freePorts' as const, agentId: agent.id, hostname: agent.hostname, ports }] : []),
    { kind: 'dropFixedPorts', ports },
  ];
};

/** The constraint of this job a failure speaks of. It may be one of another job, which is not for this one to change. */
const own = ({ constraint }: Shortage, definition: JobDefinition): Constraint[] =>
  constraintsOf(definition)
    .filter((one) => constraintText(one) === constraint)
    .slice(0, 1);

const limitSteps = (failure: Shortage, definition: JobDefinition): FixStep[] =>
  own(failure, definition).map((constraint) =>
    constraint.kind === 'limit'
      ? {
          kind: 'raiseLimit',
          constraint: constraintText(constraint),
          from: constraint.limit,
          to: Math.max(constraint.limit, failure.have, failure.need) + 1,
        }
      : { kind: 'dropConstraint', constraint: constraintText(constraint) },
  );

/** The definition with these changes made. Steps that are for an agent leave it as it is. */
export const definitionWith = (definition: JobDefinition, steps: readonly FixStep[]): JobDefinition =>
  steps.reduce(withStep, definition);

const withStep = (definition: JobDefinition, step: FixStep): JobDefinition => {
  const { placement, template } = definition;
  const { resources } = template;
  const { ports } = resources;
  switch (step.kind) {
    case 'lower': {
      const changed =
        step.resource === 'ports'
          ? { ports: { ...ports, count: ports.fixed.length + step.to } }
          : { [scalarOf[step.resource]]: step.to };
      return { ...definition, template: { ...template, resources: { ...resources, ...changed } } };
    }
    case 'dropFixedPorts': {
      const fixed = ports.fixed.filter((port) => !step.ports.includes(port));
      return { ...definition, template: { ...template, resources: { ...resources, ports: { ...ports, fixed } } } };
    }
    case 'allowSeveralPerAgent':
      return { ...definition, placement: { ...placement, oneInstancePerAgent: false } };
    case 'dropConstraint':
      return { ...definition, placement: withoutConstraint(definition, step.constraint) };
    case 'raiseLimit':
      return {
        ...definition,
        placement: {
          ...placement,
          constraints: (placement.constraints ?? []).map((one) =>
            one.kind === 'limit' && constraintText(one) === step.constraint ? { ...one, limit: step.to } : one,
          ),
        },
      };
    case 'freePorts':
    case 'endMaintenance':
    case 'undrain':
      return definition;
  }
};

const withoutConstraint = ({ placement }: JobDefinition, dropped: string): JobDefinition['placement'] => {
  const { spreadByAttribute, constraints, ...plain } = placement;
  const isOld =
    spreadByAttribute !== undefined && constraintText({ kind: 'spread', on: spreadByAttribute }) === dropped;
  return {
    ...plain,
    ...(spreadByAttribute === undefined || isOld ? {} : { spreadByAttribute }),
    ...(constraints === undefined
      ? {}
      : { constraints: constraints.filter((constraint) => constraintText(constraint) !== dropped) }),
  };
};

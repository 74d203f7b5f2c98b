import {
  EMPTY_BUNDLE,
  bareDisk,
  bundleContains,
  bundleOf,
  conversionOf,
  formatBundle,
  keyOf,
  kindOf,
  quantitiesOf,
  reservedRole,
  toMilli,
} from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import { Capability, DiskSourceType, OperationType, VolumeMode } from '../../wire.js';
import type { Maybe, Operation, Resource } from '../../wire.js';
import type { FrameworkRecord } from '../framework-record.js';
import type { AgentRecord } from '../records.js';
import { dynamicReservationOf } from './reservation-rules.js';
import { roleProblem } from './id-rules.js';
import { firstRepeated } from './repeated.js';
import { resourceListProblem } from './resource-rules.js';

/** Where an operation is to be applied, and who asked for it. */
export interface OperationGround {
  readonly agent: AgentRecord;
  /** Who answers for it, if anybody has to. */
  readonly principal: Maybe<string>;
  /** With the role of the offer; an operator has neither. */
  readonly framework: FrameworkRecord | undefined;
  readonly role: string | undefined;
  /** What it may take from. */
  readonly pool: Bundle;
}

/** Why an operation on resources cannot be applied, or nothing. */
export const operationProblem = (operation: Operation, ground: OperationGround): string | undefined =>
  invalidity(operation, ground) ?? shortage(operation, ground.pool);

/** What is wrong with the operation itself. */
export function invalidity(operation: Operation, ground: OperationGround): string | undefined {
  const problem = ruleOf(operation, ground);
  if (problem !== undefined) return `Invalid ${nameOf(operation)} operation: ${problem}`;
  return conversionOf(operation) === undefined ? `Invalid ${nameOf(operation)} operation: it is incomplete` : undefined;
}

/** What it would take and cannot have. */
export function shortage(operation: Operation, pool: Bundle): string | undefined {
  const { consumed } = conversionOf(operation) ?? { consumed: EMPTY_BUNDLE };
  return bundleContains(pool, consumed)
    ? undefined
    : `Invalid ${nameOf(operation)} operation: ${formatBundle(pool)} does not contain ${formatBundle(consumed)}`;
}

const nameOf = ({ type }: Operation): string => OperationType[type ?? OperationType.UNKNOWN] ?? String(type);

function ruleOf(operation: Operation, ground: OperationGround): string | undefined {
  switch (operation.type) {
    case OperationType.RESERVE: {
      const { source, resources } = operation.reserve ?? {};
      if (!source || source.length === 0) return listed(resources, ground, reserveProblem);
      if (ground.framework !== undefined) return "'source' is for operators only; unreserve and reserve instead";
      return (
        listed(source, ground, unreserveProblem) ??
        listed(resources, ground, reserveProblem) ??
        unevenProblem(source, resources ?? [])
      );
    }
    case OperationType.UNRESERVE:
      return listed(operation.unreserve?.resources, ground, unreserveProblem);
    case OperationType.CREATE:
      return (
        listed(operation.create?.volumes, ground, createProblem) ?? duplicateVolume(operation.create?.volumes ?? [])
      );
    case OperationType.DESTROY:
      return listed(operation.destroy?.volumes, ground, destroyProblem);
    case OperationType.GROW_VOLUME:
      return growProblem(operation, ground);
    case OperationType.SHRINK_VOLUME:
      return shrinkProblem(operation, ground);
    default:
      return 'the agent has no resource provider';
  }
}

type Rule = (resource: Resource, ground: OperationGround) => string | undefined;

function listed(resources: Maybe<readonly Resource[]>, ground: OperationGround, rule: Rule): string | undefined {
  if (!resources || resources.length === 0) return 'no resources specified';
  const problem = resourceListProblem(resources) ?? allocationProblem(resources, ground);
  if (problem !== undefined) return problem;
  for (const resource of resources) {
    const bad = rule(resource, ground);
    if (bad !== undefined) return bad;
  }
  return undefined;
}

/** A reservation is turned into another of the same amounts. */
function unevenProblem(source: readonly Resource[], resources: readonly Resource[]): string | undefined {
  const [before, after] = [source, resources].map((each) => quantitiesOf(bundleOf(each)));
  const same = before?.size === after?.size && [...(before ?? [])].every(([name, milli]) => after?.get(name) === milli);
  return same ? undefined : "'source' and 'resources' are not the same amounts";
}

function allocationProblem(resources: readonly Resource[], { role }: OperationGround): string | undefined {
  if (role === undefined) return undefined;
  const strange = resources.find(({ allocationInfo }) => (allocationInfo?.role ?? role) !== role);
  return (
    strange &&
    `a resource is allocated to role '${strange.allocationInfo?.role ?? ''}' but the offer was made to '${role}'`
  );
}

function reserveProblem(resource: Resource, { principal, framework, role }: OperationGround): string | undefined {
  const reservation = dynamicReservationOf(resource);
  if (reservation === undefined) return `'${textOf(resource)}' is not dynamically reserved`;
  if (resource.disk?.persistence) return `a persistent volume '${textOf(resource)}' must already be reserved`;
  if (resource.revocable) return `'${textOf(resource)}' is revocable and cannot be reserved`;
  const reservedFor = reservation.role ?? '';
  const bad = roleProblem(reservedFor);
  if (bad !== undefined) return bad;
  if (framework !== undefined && reservedFor !== role) {
    return `a reserve operation for role '${reservedFor}' was attempted with resources allocated to role '${role ?? ''}'`;
  }
  if (framework !== undefined && !framework.roles.includes(reservedFor)) {
    return `the framework is not subscribed to role '${reservedFor}'`;
  }
  return principalProblem('reservation', reservation.principal, principal);
}

function unreserveProblem(resource: Resource): string | undefined {
  if (dynamicReservationOf(resource) === undefined) return `'${textOf(resource)}' is not dynamically reserved`;
  return resource.disk?.persistence
    ? `a dynamically reserved persistent volume '${textOf(resource)}' cannot be unreserved directly; destroy it first`
    : undefined;
}

function createProblem(volume: Resource, { agent, principal, framework }: OperationGround): string | undefined {
  const { persistence, volume: mount, source } = volume.disk ?? {};
  if (!persistence || !mount) return `'${textOf(volume)}' is not a persistent volume`;
  if (mount.mode !== VolumeMode.RW) return `volume '${persistence.id}' must be created in mode RW`;
  if (volume.shared && framework !== undefined && !framework.has(Capability.SHARED_RESOURCES)) {
    return 'a shared volume needs the capability SHARED_RESOURCES';
  }
  const role = reservedRole(kindOf(volume));
  for (const kind of agent.total.kinds.values()) {
    if (kind.disk?.persistence?.id === persistence.id && reservedRole(kind) === role) {
      return `persistence ID '${persistence.id}' is in use already for role '${role ?? ''}' on the agent`;
    }
  }
  if (source?.type === DiskSourceType.MOUNT && !isWholeMount(volume, agent)) {
    return `a volume on a MOUNT disk has to take the whole disk`;
  }
  return principalProblem('persistence', persistence.principal, principal);
}

function isWholeMount(volume: Resource, { total }: AgentRecord): boolean {
  return total.scalars.get(keyOf(kindOf(bareDisk(volume)))) === toMilli(volume.scalar?.value ?? 0);
}

function duplicateVolume(volumes: readonly Resource[]): string | undefined {
  const keys = volumes.map((volume) => `${reservedRole(kindOf(volume)) ?? ''} ${volume.disk?.persistence?.id ?? ''}`);
  const twice = firstRepeated(keys);
  return twice === undefined ? undefined : `persistence ID '${twice.split(' ')[1] ?? ''}' is used twice`;
}

function destroyProblem(volume: Resource, { agent }: OperationGround): string | undefined {
  if (!volume.disk?.persistence) return `'${textOf(volume)}' is not a persistent volume`;
  const key = keyOf(kindOf(volume));
  if (!agent.total.scalars.has(key)) return `persistent volume '${volume.disk.persistence.id}' is not known`;
  const used = [...agent.tasks].some((task) => !task.released && task.held.scalars.has(key));
  return used ? `persistent volume '${volume.disk.persistence.id}' is in use by a task` : undefined;
}

function growProblem({ growVolume }: Operation, ground: OperationGround): string | undefined {
  if (!growVolume) return 'no volume specified';
  const { volume, addition } = growVolume;
  const problem = resizeProblem(volume) ?? listed([volume, addition], ground, () => undefined);
  if (problem !== undefined) return problem;
  if (addition.disk?.persistence) return `'addition' must not be a persistent volume`;
  return keyOf(kindOf(addition)) === keyOf(kindOf(bareDisk(volume)))
    ? undefined
    : "'addition' is not of the same kind as the disk of 'volume'";
}

function shrinkProblem({ shrinkVolume }: Operation, ground: OperationGround): string | undefined {
  if (!shrinkVolume) return 'no volume specified';
  const { volume, subtract } = shrinkVolume;
  const problem = resizeProblem(volume) ?? listed([volume], ground, () => undefined);
  if (problem !== undefined) return problem;
  if (!(toMilli(subtract.value) > 0)) return "'subtract' must be positive";
  return toMilli(subtract.value) < toMilli(volume.scalar?.value ?? 0)
    ? undefined
    : "'subtract' must be smaller than the volume";
}

function resizeProblem(volume: Resource): string | undefined {
  if (!volume.disk?.persistence) return `'${textOf(volume)}' is not a persistent volume`;
  if (volume.shared) return 'a shared volume cannot be resized';
  return volume.disk.source?.type === DiskSourceType.MOUNT ? 'a volume on a MOUNT disk cannot be resized' : undefined;
}

function principalProblem(what: string, given: Maybe<string>, expected: Maybe<string>): string | undefined {
  if (expected === null || expected === undefined || expected === '') return undefined;
  if (given === null || given === undefined) return `the ${what} names no principal, but '${expected}' asks for it`;
  return given === expected ? undefined : `the ${what} names principal '${given}', but '${expected}' asks for it`;
}

const textOf = (resource: Resource): string => formatBundle(bundleOf([resource]));

import { Capability, idText } from '../../wire.js';
import type { FrameworkInfo } from '../../wire.js';
import { capabilitiesOf, rolesOf } from '../framework-record.js';
import { idProblem, roleProblem } from './id-rules.js';
import { firstRepeated } from './repeated.js';

/** 2^63 nanoseconds. */
const LONGEST_TIMEOUT_SECONDS = 9_223_372_036;

/** Why a subscription is answered with an ERROR event. The wording follows Mesos. */
export function frameworkProblem(info: FrameworkInfo, suppressedRoles: readonly string[]): string | undefined {
  return (
    rolesProblem(info) ?? timeoutProblem(info) ?? frameworkIdProblem(info) ?? suppressionProblem(info, suppressedRoles)
  );
}

/** What an update may not change. A new subscription keeps the old values of these without a word, an update is refused. */
export function changeProblem(before: FrameworkInfo, after: FrameworkInfo): string | undefined {
  const changed = (['user', 'checkpoint', 'principal'] as const).find(
    (field) => (before[field] || undefined) !== (after[field] || undefined),
  );
  return changed === undefined ? undefined : `Updating 'FrameworkInfo.${changed}' is unsupported`;
}

function rolesProblem(info: FrameworkInfo): string | undefined {
  const multiRole = capabilitiesOf(info).has(Capability.MULTI_ROLE);
  if (multiRole && hasOwnRole(info))
    return "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable";
  if (!multiRole && (info.roles ?? []).length > 0) {
    return "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable";
  }
  const roles = rolesOf(info);
  const repeated = firstRepeated(roles);
  if (repeated !== undefined) return `'FrameworkInfo.roles' contains duplicate items: ${repeated}`;
  for (const role of roles) {
    const problem = roleProblem(role);
    if (problem !== undefined)
      return `'FrameworkInfo.${multiRole ? 'roles' : 'role'}' contains invalid role: ${problem}`;
  }
  return undefined;
}

// A decoded message inherits defaults from its prototype; only what was on the wire is its own.
const hasOwnRole = (info: FrameworkInfo): boolean =>
  Object.hasOwn(info, 'role') && info.role !== null && info.role !== undefined;

function timeoutProblem(info: FrameworkInfo): string | undefined {
  const seconds = info.failoverTimeout ?? 0;
  return Number.isFinite(seconds) && Math.abs(seconds) < LONGEST_TIMEOUT_SECONDS
    ? undefined
    : `The framework failover_timeout (${seconds}) is invalid`;
}

function frameworkIdProblem(info: FrameworkInfo): string | undefined {
  const id = idText(info.id);
  return id === '' ? undefined : idProblem(id);
}

function suppressionProblem(info: FrameworkInfo, suppressedRoles: readonly string[]): string | undefined {
  const roles = new Set(rolesOf(info));
  return suppressedRoles.every((role) => roles.has(role))
    ? undefined
    : `Suppressed roles { ${suppressedRoles.join(', ')} } are not contained in the set of roles`;
}

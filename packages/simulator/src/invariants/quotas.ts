import { isEnding, roleOf, standingOf } from '@borealis/contracts';
import type { Input, Job, JobRole, Quota, ResourcesRequest, Task } from '@borealis/contracts';
import type { SimulatedHost } from '../host/index.js';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

const names = ['cpus', 'memMb', 'diskMb', 'gpus'] as const;
type Sums = Record<(typeof names)[number], number>;

/**
 * What production tasks of a role take together never grows beyond its quota. Counted are tasks that are to stay and can be heard of;
 * one that was adopted was launched by somebody else, and one that was lost and is back was replaced in good faith.
 */
export const quotas: InvariantOf = (_world, complain) => {
  const before = perHost(() => new Map<JobRole, Sums>());
  /** `excused`: since the last look, for a decision may come in parts. `over`: roles that are over their quota for a reason, until they are not. */
  const grounds = perHost(() => ({ excused: false, over: new Set<JobRole>() }));

  const countedOf = (host: SimulatedHost, role: JobRole): Job[] =>
    [...host.core.jobs()].filter(
      ({ key, definition }) =>
        roleOf(key) === role &&
        standingOf(definition).tier === 'preferred' &&
        definition.placement.constraints?.some(({ kind, on }) => kind === 'value' && on === 'dedicated') !== true,
    );

  const usedBy = (host: SimulatedHost, role: JobRole): Sums => {
    const sums = nothing();
    for (const { key } of countedOf(host, role))
      for (const task of host.core.tasks({ jobKey: key }))
        if (counts(task)) add(sums, host.core.revision(task.revisionId)?.template.resources);
    return sums;
  };

  /** What they ask for, and were given when the quota left room for it. */
  const wantedBy = (host: SimulatedHost, role: JobRole): Sums => {
    const sums = nothing();
    for (const { desired, definition } of countedOf(host, role)) add(sums, definition.template.resources, desired);
    return sums;
  };

  const judge = (host: SimulatedHost, { role, ...amounts }: Quota): void => {
    const { excused, over } = grounds(host);
    const now = usedBy(host, role);
    const last = before(host).get(role);
    const wanted = wantedBy(host, role);
    const limitOf = (name: (typeof names)[number]): number => Math.round((amounts[name] ?? Infinity) * 1000);
    for (const name of names) {
      if (now[name] <= limitOf(name) || excused || (last !== undefined && now[name] <= last[name])) continue;
      // Places that were given before others came back are filled all the same.
      if (over.has(role) && now[name] <= wanted[name]) continue;
      complain(`role ${role} takes ${now[name] / 1000} ${name}, and its quota is ${limitOf(name) / 1000}`);
    }
    if (names.every((name) => now[name] <= limitOf(name))) over.delete(role);
    else if (excused) over.add(role);
    before(host).set(role, now);
  };

  return {
    name: 'no quota is exceeded by what counts against it',
    decided: (host, inputs, decision) => {
      const good = grounds(host);
      if (adopts(decision) || inputs.some(({ kind }) => excuses.has(kind))) good.excused = true;
      // Without a change nobody takes more than before.
      if (host.core.hasMore || decision.changes.length === 0) return;
      for (const { role, quota } of host.core.quotas())
        if (quota) judge(host, { role, ...quota, updatedAtMs: 0 });
        else before(host).delete(role);
      good.excused = false;
    },
  };
};

const excuses: ReadonlySet<Input['kind']> = new Set(['discovered', 'booted', 'statusUpdate']);

const adopts = ({ changes }: { readonly changes: readonly { readonly kind: string }[] }): boolean =>
  changes.some(
    (change) =>
      change.kind === 'operation' && (change as { operation?: { kind?: string } }).operation?.kind === 'adopt',
  );

const counts = ({ state, killReason }: Task): boolean =>
  killReason === undefined && !isEnding(state) && state !== 'PARTITIONED';

const nothing = (): Sums => ({ cpus: 0, memMb: 0, diskMb: 0, gpus: 0 });

const add = (sums: Sums, request: ResourcesRequest | undefined, times = 1): void => {
  if (request) for (const name of names) sums[name] += Math.round(request[name] * 1000) * times;
};

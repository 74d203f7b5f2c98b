import { isEnding, roleOf, standingOf } from '@borealis/contracts';
import type { Input, JobRole, Quota, ResourcesRequest, Task } from '@borealis/contracts';
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
  /** Since the last look: a decision may come in parts. */
  const grounds = perHost(() => ({ excused: false }));

  const usedBy = (host: SimulatedHost, role: JobRole): Sums => {
    const sums: Sums = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0 };
    for (const { key, definition } of host.core.jobs()) {
      if (roleOf(key) !== role || standingOf(definition).tier !== 'preferred') continue;
      if (definition.placement.constraints?.some(({ kind, on }) => kind === 'value' && on === 'dedicated')) continue;
      for (const task of host.core.tasks({ jobKey: key }))
        if (counts(task)) add(sums, host.core.revision(task.revisionId)?.template.resources);
    }
    return sums;
  };

  const judge = (host: SimulatedHost, { role, ...amounts }: Quota, excused: boolean): void => {
    const now = usedBy(host, role);
    const last = before(host).get(role);
    for (const name of names) {
      const limit = Math.round((amounts[name] ?? Infinity) * 1000);
      if (now[name] <= limit || excused || (last !== undefined && now[name] <= last[name])) continue;
      complain(`role ${role} takes ${now[name] / 1000} ${name}, and its quota is ${limit / 1000}`);
    }
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
        if (quota) judge(host, { role, ...quota, updatedAtMs: 0 }, good.excused);
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

const add = (sums: Sums, request: ResourcesRequest | undefined): void => {
  if (request) for (const name of names) sums[name] += Math.round(request[name] * 1000);
};

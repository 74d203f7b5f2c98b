import { asRevisionId, counted, isWaiting } from '@borealis/contracts';
import type { Command, Job, JobDefinition, JobKey, Revision } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { canonicalJson, digest } from '../state/identity.js';
import { adoptTasks } from '../tasks/adopt-tasks.js';
import { desiredUnder } from './wanted.js';

type ApplyJobs = Extract<Command, { kind: 'applyJobs' }>;

/** What an `applyJobs` found different. */
export interface Applied {
  readonly created: readonly JobKey[];
  readonly changed: readonly JobKey[];
  readonly removed: readonly JobKey[];
  /** Jobs with a new revision under running tasks. */
  readonly revised: readonly JobKey[];
}

/**
 * Takes in the whole list of a door. Who wins is decided field by field against the last list: what the door did not change since
 * then stays as an operator has set it; what it changed, it wins.
 */
export const applyJobs = (state: CoreState, command: ApplyJobs, atMs: number): Applied => {
  const applied = {
    created: [] as JobKey[],
    changed: [] as JobKey[],
    removed: [] as JobKey[],
    revised: [] as JobKey[],
  };
  const given = new Set(command.definitions.map(({ key }) => key));
  command.definitions.forEach((definition, position) => {
    const job = state.jobs.get(definition.key);
    if (!job) {
      create(state, definition, position, atMs);
      applied.created.push(definition.key);
      return;
    }
    if (!differs(job, definition, position)) return;
    applied.changed.push(job.key);
    if (update(state, job, definition, position, atMs)) applied.revised.push(job.key);
  });
  for (const job of [...state.jobs.values()]) {
    if (given.has(job.key) || job.orphaned) continue;
    orphan(state, job, command.onRemoved, atMs);
    applied.removed.push(job.key);
  }
  adoptTasks(state, atMs, applied.created);
  return applied;
};

const hashOf = (definition: JobDefinition): string =>
  digest(canonicalJson({ template: definition.template, version: definition.version }));

const differs = (job: Job, definition: JobDefinition, position: number): boolean =>
  job.orphaned || job.position !== position || canonicalJson(job.definition) !== canonicalJson(definition);

const revise = (state: CoreState, definition: JobDefinition, number: number, atMs: number): Revision => {
  const revision: Revision = {
    id: asRevisionId(`${definition.key}@${number}`),
    jobKey: definition.key,
    number,
    hash: hashOf(definition),
    template: definition.template,
    createdAtMs: atMs,
    ...(definition.version === undefined ? {} : { version: definition.version }),
  };
  state.putRevision(revision);
  return revision;
};

const create = (state: CoreState, definition: JobDefinition, position: number, atMs: number): void => {
  const revision = revise(state, definition, 1, atMs);
  state.putJob({
    key: definition.key,
    definition,
    desired: definition.instances,
    suspended: false,
    orphaned: false,
    revisionId: revision.id,
    revisionNumber: 1,
    position,
    createdAtMs: atMs,
    updatedAtMs: atMs,
  });
  state.remark({
    level: 'info',
    message: `New task type ${definition.key} with ${counted(definition.instances, 'instance')}.`,
    jobKey: definition.key,
  });
};

/** True when the job has a new revision. */
const update = (state: CoreState, job: Job, definition: JobDefinition, position: number, atMs: number): boolean => {
  const { suspendedReason: _reason, ...plain } = job;
  const countChanged = job.orphaned || job.definition.instances !== definition.instances;
  const revised = state.revisions.get(job.revisionId)?.hash !== hashOf(definition);
  const revision = revised ? revise(state, definition, job.revisionNumber + 1, atMs) : undefined;
  const base = job.orphaned ? { ...plain, orphaned: false, suspended: false } : job;
  state.putJob({
    ...base,
    definition,
    position,
    desired: desiredUnder(job, definition),
    ...(revision ? { revisionId: revision.id, revisionNumber: revision.number } : {}),
    updatedAtMs: atMs,
  });
  state.dueAnew(job.key);
  remarkChange(state, job, definition, revision, countChanged);
  if (revision) renewWaiting(state, job.key, revision, atMs);
  return revised;
};

const remarkChange = (
  state: CoreState,
  job: Job,
  definition: JobDefinition,
  revision: Revision | undefined,
  countChanged: boolean,
): void => {
  const changes = [
    ...(job.orphaned ? ['it is defined again'] : []),
    ...(countChanged ? [`wanted instances ${job.desired} → ${definition.instances}`] : []),
    ...(revision ? [`revision ${job.revisionNumber} → ${revision.number}`] : []),
    ...(!countChanged && !revision ? ['settings that need no new tasks'] : []),
  ];
  state.remark({ level: 'info', message: `${job.key} changed: ${changes.join(', ')}.`, jobKey: job.key });
};

/** What has not been launched yet is launched from the new revision. */
const renewWaiting = (state: CoreState, key: JobKey, revision: Revision, atMs: number): void => {
  for (const task of [...state.tasks.live(key).values()]) {
    if (isWaiting(task.state)) state.putTask({ ...task, revisionId: revision.id, updatedAtMs: atMs });
  }
};

const orphan = (state: CoreState, job: Job, onRemoved: ApplyJobs['onRemoved'], atMs: number): void => {
  const kill = onRemoved === 'kill' && !job.definition.persistent;
  state.putJob({
    ...job,
    orphaned: true,
    suspended: true,
    suspendedReason: kill
      ? 'Its definition vanished; its tasks are ended.'
      : 'Its definition vanished; what runs goes on running.',
    desired: kill ? 0 : job.desired,
    updatedAtMs: atMs,
  });
  state.remark({
    level: 'warn',
    message: `The definition of ${job.key} vanished: ${kill ? 'its tasks are ended' : 'it is suspended, its tasks go on running'}.`,
    jobKey: job.key,
  });
};

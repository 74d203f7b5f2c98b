import type { Change, Job, Operation, Revision, Snapshot } from '@borealis/contracts';
import type { SnapshotWithoutTasks } from '../store.port.js';
import type { Keyring } from './keyring.js';
import { isSealed } from './keyring.js';
import { isSealedNow, openTemplates, sealTemplates } from './seal-templates.js';

const placeOf = {
  job: ({ key }: Job): string => `job ${key}`,
  revision: ({ id }: Revision): string => `revision ${id}`,
  operation: ({ id }: Operation): string => `operation ${id}`,
};

const sealRevision = (revision: Revision, keyring: Keyring): Revision => ({
  ...sealTemplates(revision, keyring, placeOf.revision(revision)),
  // Of the whole template: whoever knows the rest of it could try passwords against it.
  hash: isSealed(revision.hash) ? revision.hash : keyring.seal(JSON.stringify(revision.hash), `hash of ${revision.id}`),
});

const openRevision = (revision: Revision, keyring: Keyring): Revision => ({
  ...openTemplates(revision, keyring, placeOf.revision(revision)),
  hash: isSealed(revision.hash)
    ? (JSON.parse(keyring.open(revision.hash, `hash of ${revision.id}`)) as string)
    : revision.hash,
});

export const openOperation = (operation: Operation, keyring: Keyring): Operation =>
  openTemplates(operation, keyring, placeOf.operation(operation));

/** A change with nothing secret in it. */
export const sealChange = (change: Change, keyring: Keyring): Change => {
  switch (change.kind) {
    case 'job':
      return { kind: 'job', job: sealTemplates(change.job, keyring, placeOf.job(change.job)) };
    case 'revision':
      return { kind: 'revision', revision: sealRevision(change.revision, keyring) };
    case 'operation':
      return {
        kind: 'operation',
        operation: sealTemplates(change.operation, keyring, placeOf.operation(change.operation)),
      };
    default:
      return change;
  }
};

/** What is kept, with its secrets opened. Tasks have none. */
export const openSecrets = <T extends SnapshotWithoutTasks>(snapshot: T, keyring: Keyring): T => ({
  ...snapshot,
  jobs: snapshot.jobs.map((job) => openTemplates(job, keyring, placeOf.job(job))),
  revisions: snapshot.revisions.map((revision) => openRevision(revision, keyring)),
  operations: snapshot.operations.map((operation) => openOperation(operation, keyring)),
});

/** What a snapshot holds that is not sealed, or under a key that is not to be used any more; to be committed again. */
export const unsealedChanges = (kept: Snapshot, opened: Snapshot, keyring: Keyring): Change[] => [
  ...opened.jobs.flatMap((job, index): Change[] =>
    isSealedNow(kept.jobs[index], keyring) ? [] : [{ kind: 'job', job }],
  ),
  ...opened.revisions.flatMap((revision, index): Change[] => {
    const row = kept.revisions[index];
    return isSealedNow(row, keyring) && row !== undefined && keyring.isCurrent(row.hash)
      ? []
      : [{ kind: 'revision', revision }];
  }),
  ...opened.operations.flatMap((operation, index): Change[] =>
    isSealedNow(kept.operations[index], keyring) ? [] : [{ kind: 'operation', operation }],
  ),
];

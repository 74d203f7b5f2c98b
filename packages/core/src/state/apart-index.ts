import type { Job, JobDefinition, JobKey } from '@borealis/contracts';
import { jobNamed } from '../matching/rules/index.js';

const none: ReadonlyMap<JobKey, ReadonlySet<string>> = new Map();

/** Who wants to be kept apart from whom: it holds both ways, so the other job has to know. */
export class ApartIndex {
  private readonly avoiders = new Map<JobKey, Map<JobKey, Set<string>>>();
  private readonly definitions = new Map<JobKey, JobDefinition>();

  put({ key, definition }: Job): void {
    const before = this.definitions.get(key);
    if (before === definition) return;
    if (before) for (const { from } of apartIn(before)) this.avoiders.get(from)?.delete(key);
    this.definitions.set(key, definition);
    for (const { from, on } of apartIn(definition)) {
      let by = this.avoiders.get(from);
      if (!by) this.avoiders.set(from, (by = new Map<JobKey, Set<string>>()));
      by.set(key, (by.get(key) ?? new Set<string>()).add(on));
    }
  }

  /** The jobs that must not be met by this one, with the fields that keep them apart. */
  avoidersOf(key: JobKey): ReadonlyMap<JobKey, ReadonlySet<string>> {
    return this.avoiders.get(key) ?? none;
  }
}

const apartIn = ({ key, placement }: JobDefinition): { readonly from: JobKey; readonly on: string }[] =>
  (placement.constraints ?? []).flatMap((constraint) =>
    constraint.kind === 'apart' ? [{ from: jobNamed(constraint.from, key), on: constraint.on ?? '@agent' }] : [],
  );

import type { Call, Change, Decision, Remark } from '@borealis/contracts';

/** What a change is about: two changes of the same thing in one decision are one, the later one. */
export type ChangedKind = 'framework' | 'job' | 'revision' | 'task' | 'operation' | 'agent' | 'quota';

/** The decision on the input at hand, as far as it has come: what to remember, in the order it was first touched, to call and to remark. */
export class DecisionDraft {
  private changes: Change[] = [];
  private calls: Call[] = [];
  private remarks: Remark[] = [];
  /** Where in the list each thing is, by kind. Keyed by the ids as they are: making keys of them would cost more than the rest. */
  private readonly places: Readonly<Record<ChangedKind, Map<string, number>>> = {
    framework: new Map(),
    job: new Map(),
    revision: new Map(),
    task: new Map(),
    operation: new Map(),
    agent: new Map(),
    quota: new Map(),
  };

  change(kind: ChangedKind, id: string, change: Change): void {
    const places = this.places[kind];
    const place = places.get(id);
    if (place === undefined) places.set(id, this.changes.push(change) - 1);
    else this.changes[place] = change;
  }

  call(call: Call): void {
    this.calls.push(call);
  }

  remark(remark: Remark): void {
    this.remarks.push(remark);
  }

  /** Hands out what there is, and begins anew. */
  take(): Decision {
    const { changes, calls, remarks } = this;
    this.changes = [];
    this.calls = [];
    this.remarks = [];
    if (changes.length > 0) for (const places of Object.values(this.places)) places.clear();
    return { changes, calls, remarks };
  }
}

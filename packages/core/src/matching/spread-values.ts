import type { Agent } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import { isName, traitsOf, valuesOf } from './rules/index.js';
import type { Statics, Traits } from './rules/index.js';

/** The values that fields have on the agents in the ledger, kept while no agent comes, goes or changes. */
export class SpreadValues {
  private version = -1;
  private readonly found = new Map<Statics, Map<string, ReadonlySet<string>>>();
  private readonly kinds = new Map<Traits, Agent>();

  /** Those on agents a job may use at all: a zone that is forbidden to it never gets its share. */
  within(state: CoreState, statics: Statics, field: string): ReadonlySet<string> {
    if (this.version !== state.ledgerVersion) this.renew(state);
    let fields = this.found.get(statics);
    if (!fields) this.found.set(statics, (fields = new Map<string, ReadonlySet<string>>()));
    let values = fields.get(field);
    if (!values) fields.set(field, (values = this.find(state, statics, field)));
    return values;
  }

  private renew(state: CoreState): void {
    this.version = state.ledgerVersion;
    this.found.clear();
    this.kinds.clear();
    for (const { agent } of state.ledger.values()) this.kinds.set(traitsOf(agent), agent);
  }

  private find(state: CoreState, statics: Statics, field: string): ReadonlySet<string> {
    const values = new Set<string>();
    const look = (agent: Agent): void => {
      if (!statics.forbids(agent)) for (const value of valuesOf(agent, field)) values.add(value);
    };
    // One of each kind tells for all of them, but for what each has of its own.
    if (statics.alike && !isName(field)) for (const agent of this.kinds.values()) look(agent);
    else for (const { agent } of state.ledger.values()) look(agent);
    return values;
  }
}

import type { ArmedRule, FaultSubject } from '../faults/index.js';
import type { MasterNode } from './master-node.js';
import type { FaultDoer } from './timed-faults.js';

/** Faults of the master and of what frameworks have from it: all frameworks the rule is about. */
export class MasterFaults implements FaultDoer {
  readonly #muted = new Set<string>();
  #failingOver = false;

  constructor(private readonly master: MasterNode) {}

  do(armed: ArmedRule): readonly FaultSubject[] {
    const { rule } = armed;
    if (rule.do === 'fail-over') return this.#failOver(rule.forMs ?? 0);
    const frameworks = this.master.subscribed.filter(({ id, name }) => armed.isForFramework([id, name]));
    return frameworks.filter(({ id }) => this.#doTo(id, armed)).map(({ id: framework }) => ({ framework }));
  }

  heal(): void {
    for (const id of this.#muted) this.#unmute(id);
  }

  #failOver(downMs: number): readonly FaultSubject[] {
    if (this.#failingOver) return [];
    this.#failingOver = true;
    void this.master.restart({ downMs }).finally(() => (this.#failingOver = false));
    return [{}];
  }

  /** False when there was nothing to do it to. */
  #doTo(id: string, { rule: { do: action, copies = 1, forMs } }: ArmedRule): boolean {
    switch (action) {
      case 'disconnect':
        return this.master.disconnectFramework(id);
      case 'forget':
        return this.master.forgetOffers(id) > 0;
      case 'rescind':
        return this.master.rescindOffers(id) > 0;
      case 'storm':
        return this.master.repeatUpdates(id, copies) > 0;
      default:
        return this.#mute(id, forMs);
    }
  }

  #mute(id: string, forMs: number | undefined): boolean {
    this.#muted.add(id);
    if (forMs !== undefined) setTimeout(() => this.#unmute(id), forMs).unref();
    return this.master.muteHeartbeats(id, true);
  }

  #unmute(id: string): void {
    if (this.#muted.delete(id)) this.master.muteHeartbeats(id, false);
  }
}

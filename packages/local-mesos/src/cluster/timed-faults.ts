import type { ArmedRule, FaultSubject } from '../faults/index.js';
import { AgentFaults } from './agent-faults.js';
import type { AgentNode } from './agent-node.js';
import { MasterFaults } from './master-faults.js';
import type { MasterNode } from './master-node.js';

/** One kind of fault that is done to a part of the cluster. */
export interface FaultDoer {
  /** Whom it was done to; nobody when there was nobody to do it to. */
  do(armed: ArmedRule): readonly FaultSubject[];
  /** Undoes what lasts. */
  heal(): void;
}

export interface TimedFaultsParts {
  readonly master: MasterNode;
  readonly agents: readonly AgentNode[];
  readonly note: (armed: ArmedRule, on: string, subject: FaultSubject) => void;
}

/** Does what timed rules say, when they say it. */
export class TimedFaults {
  readonly #agents: FaultDoer;
  readonly #master: FaultDoer;

  constructor(private readonly parts: TimedFaultsParts) {
    this.#agents = new AgentFaults(parts.agents);
    this.#master = new MasterFaults(parts.master);
  }

  /** Begins with a rule: at once, after a time, or time after time. The answer ends it. */
  start(armed: ArmedRule): () => void {
    const { everyMs, afterMs } = armed.rule;
    let timer: NodeJS.Timeout | undefined;
    const arm = (delayMs: number): void => {
      timer = setTimeout(act, delayMs).unref();
    };
    const act = (): void => {
      this.#act(armed);
      if (everyMs !== undefined && !armed.isSpent) arm(everyMs);
    };
    const firstMs = afterMs ?? everyMs;
    if (firstMs === undefined) act();
    else arm(firstMs);
    return () => clearTimeout(timer);
  }

  heal(): void {
    this.#agents.heal();
    this.#master.heal();
  }

  #act(armed: ArmedRule): void {
    if (!armed.draws()) return;
    const doer = armed.rule.on === 'agent' ? this.#agents : this.#master;
    for (const subject of doer.do(armed)) this.parts.note(armed, armed.rule.on, subject);
  }
}

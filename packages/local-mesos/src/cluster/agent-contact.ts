import type { Agent } from '../agent/index.js';
import { AgentLink, executorFaults, requestFaults } from '../fault-filters/index.js';
import { DelayLine } from '../faults/index.js';
import type { Faults, Names } from '../faults/index.js';
import type { Routes } from '../http/door.js';
import type { MessageFilters } from '../http/message-filters.js';
import type { Master } from '../master/index.js';
import type { MasterPort } from '../protocol.js';
import type { ExecutorCall, ExecutorEvent } from '../wire.js';

/** Mesos' first pause between two attempts to register. */
const REREGISTER_RETRY_MS = 1_000;

export interface AgentContactParts {
  readonly agent: () => Agent;
  readonly hostname: string;
  readonly master: () => Master;
  readonly faults: Faults;
  readonly agentTimeoutMs: number;
  /** Breaks the link, and mends it after this time. */
  readonly cut: (forMs: number) => void;
}

/** How an agent is in contact with its master, its executors and everybody else, and how it falls silent. */
export class AgentContact {
  readonly #link: AgentLink;
  /** Held back while the agent hangs. */
  readonly #requests = new DelayLine();
  #missed: NodeJS.Timeout | undefined;
  #mustReregister = false;

  constructor(private readonly parts: AgentContactParts) {
    this.#link = new AgentLink({
      ...parts,
      names: () => this.#names(),
      nameOf: (frameworkId) => this.#nameOf(frameworkId),
      unheard: () => this.#tryAgain(),
    });
  }

  get isSilent(): boolean {
    return !this.#link.isOpen;
  }

  /** The master of the moment, as the agent reaches it. */
  get master(): MasterPort {
    return this.#link.master;
  }

  get executorFilters(): MessageFilters<ExecutorCall, ExecutorEvent> {
    const { faults, hostname } = this.parts;
    return executorFaults(faults, { hostname, names: () => this.#names() }, (id) => this.#nameOf(id));
  }

  /** What the agent answers, with everything that may come between. */
  through(routes: Routes): Routes {
    const { faults, hostname } = this.parts;
    const faulty = requestFaults(faults, routes, { hostname, names: () => this.#names() });
    return (path) => {
      const handler = faulty(path);
      if (handler === undefined || !this.isSilent) return handler;
      return (exchange) => this.#requests.send(() => void (async () => handler(exchange))().catch(exchange.failed));
    };
  }

  hang(): void {
    this.#link.hold();
    this.#requests.hold();
    this.#missPings();
  }

  partition(): void {
    this.#link.lose();
    // What was lost can only be found out together.
    this.#mustReregister = true;
    this.#missPings();
  }

  /** Everything that was held back arrives. An agent that was given up has to make itself known again. */
  resume(): void {
    this.close();
    this.#link.open();
    this.#requests.release();
    if (this.#mustReregister) this.parts.agent().masterLost();
    this.#mustReregister = false;
  }

  close(): void {
    clearTimeout(this.#missed);
  }

  /** The master is not told that the agent is silent, and finds it out by its pings. */
  #missPings(): void {
    clearTimeout(this.#missed);
    this.#missed = setTimeout(() => {
      const { id } = this.parts.agent();
      this.#mustReregister = true;
      if (id !== undefined) this.parts.master().losses.markUnreachable(id);
    }, this.parts.agentTimeoutMs).unref();
  }

  #tryAgain(): void {
    const agent = this.parts.agent();
    agent.masterLost();
    setTimeout(() => agent.masterBack(), REREGISTER_RETRY_MS).unref();
  }

  #names(): Names {
    return [this.parts.hostname, this.parts.agent().id];
  }

  #nameOf(frameworkId: string): string | undefined {
    return this.parts.master().books.frameworks.get(frameworkId)?.info.name;
  }
}

import { DelayLine } from '../faults/index.js';
import type { Faults, Names, ToAgentMessage, ToMasterMessage } from '../faults/index.js';
import type { MasterPort } from '../protocol.js';
import { LinkedMaster } from './linked-master.js';

export interface AgentLinkParts {
  readonly faults: Faults;
  readonly hostname: string;
  readonly names: () => Names;
  readonly nameOf: (frameworkId: string) => string | undefined;
  /** The master of the moment. */
  readonly master: () => MasterPort;
  /** Breaks the link, and mends it after this time. */
  readonly cut: (forMs: number) => void;
  /** The agent could not make itself known to its master. */
  readonly unheard: () => void;
}

/** A message as rules see it. */
export type LinkMessage = { readonly framework?: string; readonly task?: string } & (
  | { readonly scope: 'to-master'; readonly name: ToMasterMessage }
  | { readonly scope: 'to-agent'; readonly name: ToAgentMessage }
);

const CUT_MS = 1_000;

/**
 * The way between an agent and its master: one connection in each direction, on which messages arrive in the order they
 * were sent, if they arrive. They may be delayed against those of other agents and against the HTTP of schedulers, never
 * against each other.
 */
export class AgentLink {
  readonly #lines = { 'to-master': new DelayLine(), 'to-agent': new DelayLine() } as const;
  #state: 'open' | 'held' | 'lost' = 'open';
  #linked: LinkedMaster | undefined;

  constructor(private readonly parts: AgentLinkParts) {}

  /** The master of the moment, as the agent reaches it over this link. */
  get master(): MasterPort {
    const master = this.parts.master();
    if (this.#linked?.master !== master) this.#linked = new LinkedMaster(master, this);
    return this.#linked;
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Nothing arrives, and nothing is lost. */
  hold(): void {
    this.#state = 'held';
    for (const line of Object.values(this.#lines)) line.hold();
  }

  /** Nothing arrives, whatever is sent, and nobody is told. */
  lose(): void {
    this.#state = 'lost';
    this.#clear();
  }

  open(): void {
    this.#state = 'open';
    for (const line of Object.values(this.#lines)) line.release();
  }

  send(message: LinkMessage, deliver: () => void): void {
    if (this.#state === 'lost') return;
    const line = this.#lines[message.scope];
    const fault = this.parts.faults.areSet ? this.#pick(message) : undefined;
    switch (fault?.do) {
      case 'drop':
        if (message.name === 'REREGISTER') this.parts.unheard();
        return;
      case 'delay':
        return line.send(deliver, fault.delayMs);
      case 'duplicate':
        for (let copy = 0; copy <= (fault.copies ?? 1); copy++) line.send(deliver);
        return;
      case 'cut':
        this.#clear();
        return this.parts.cut(fault.forMs ?? CUT_MS);
      default:
        return line.send(deliver);
    }
  }

  #clear(): void {
    for (const line of Object.values(this.#lines)) line.lose();
  }

  #pick({ scope, name, framework, task }: LinkMessage): ReturnType<Faults['pick']> {
    const { faults, hostname, names, nameOf } = this.parts;
    return faults.pick(
      { scope, name, agent: names(), framework: framework === undefined ? [] : [framework, nameOf(framework)] },
      { agent: hostname, ...(framework === undefined ? {} : { framework }), ...(task === undefined ? {} : { task }) },
    );
  }
}

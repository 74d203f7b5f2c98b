import type { Random } from '../random/index.js';
import type { Agenda } from '../time/index.js';

/** Where messages pass: scheduler → master, master → scheduler, master → agent, agent → master. */
export const lanes = ['call', 'event', 'toAgent', 'toMaster'] as const;
export type Lane = (typeof lanes)[number];

/**
 * What may befall one message. `lose`: it never arrives and nobody knows. `refuse`: it does not arrive and its sender is told. `twice`:
 * it arrives again later. `late`: those behind it overtake it. `stall`: it and those behind it wait.
 */
export const mishaps = ['lose', 'refuse', 'twice', 'late', 'stall'] as const;
export type Mishap = (typeof mishaps)[number];

export interface Trap {
  readonly lane: Lane;
  /** Of message; any when absent. */
  readonly kind?: string;
  readonly mishap: Mishap;
  readonly ms: number;
}

/** Carries messages with some latency, in order per link, but for what faults do to them. */
export class Network {
  private traps: Trap[] = [];
  private readonly lastAtMs = new Map<string, number>();

  constructor(
    private readonly agenda: Agenda,
    private readonly random: Random,
    private readonly told: (lane: Lane, kind: string, mishap: Mishap) => void,
  ) {}

  /** Waits for the next message of the kind. */
  arm(trap: Trap): void {
    this.traps.push(trap);
  }

  /** Good weather: nothing waits for messages any more. */
  disarm(): void {
    this.traps = [];
  }

  /** What befalls the message, if anything. */
  send(lane: Lane, link: string, kind: string, deliver: () => void): Mishap | undefined {
    const { agenda } = this;
    const trap = this.caught(lane, kind);
    if (trap) this.told(lane, kind, trap.mishap);
    if (trap?.mishap === 'lose' || trap?.mishap === 'refuse') return trap.mishap;
    const key = `${lane} ${link}`;
    const usual = agenda.nowMs + this.random.between(1, 15);
    if (trap?.mishap === 'late') agenda.at(usual + trap.ms, deliver);
    else {
      const atMs = Math.max(usual + (trap?.mishap === 'stall' ? trap.ms : 0), this.lastAtMs.get(key) ?? 0);
      this.lastAtMs.set(key, atMs);
      agenda.at(atMs, deliver);
      if (trap?.mishap === 'twice') agenda.at(atMs + trap.ms, deliver);
    }
    return trap?.mishap;
  }

  private caught(lane: Lane, kind: string): Trap | undefined {
    if (this.traps.length === 0) return undefined;
    const index = this.traps.findIndex((trap) => trap.lane === lane && (trap.kind === undefined || trap.kind === kind));
    return index < 0 ? undefined : this.traps.splice(index, 1)[0];
  }
}

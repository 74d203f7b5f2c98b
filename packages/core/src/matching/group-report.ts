import { vetoes } from '@borealis/contracts';
import type { AgentId, Veto } from '@borealis/contracts';

export type VetoMask = number;

const bits = new Map<Veto, VetoMask>(vetoes.map((veto, index) => [veto, 1 << index]));
export const bitOf = (veto: Veto): VetoMask => bits.get(veto)!;

const nearestKept = 3;

/** An agent that came near: the less is missing, the smaller the distance. */
export interface Near {
  readonly agentId: AgentId;
  readonly ordinal: number;
  readonly distance: number;
}

/**
 * What was found out about a group while its tasks were matched: for every agent what it lacked when it was looked at last. Kept as
 * numbers, because it is written for each agent examined.
 */
export class GroupReport {
  /** By the agent's ordinal: its vetoes as bits, with the highest one set for "was examined". */
  private masks = new Uint32Array(64);
  private readonly counts = new Uint32Array(vetoes.length);
  private near: Near[] = [];
  examined = 0;
  /** When an agent was examined last. */
  atMs = 0;

  /** What an agent lacks now; nothing when it has room. */
  note(ordinal: number, mask: VetoMask): void {
    if (ordinal >= this.masks.length) this.grow(ordinal);
    const before = this.masks[ordinal]!;
    const now = (mask | seen) >>> 0;
    if (before === now) return;
    if (before === 0) this.examined += 1;
    this.masks[ordinal] = now;
    this.count((before & ~seen) >>> 0, -1);
    this.count(mask, 1);
  }

  /** Keeps the nearest few. */
  noteDistance(agentId: AgentId, ordinal: number, distance: number): void {
    const { near } = this;
    const there = near.findIndex((other) => other.ordinal === ordinal);
    if (there >= 0) near.splice(there, 1);
    else if (near.length === nearestKept && distance >= near[nearestKept - 1]!.distance) return;
    const place = near.findIndex((other) => other.distance > distance);
    near.splice(place < 0 ? near.length : place, 0, { agentId, ordinal, distance });
    if (near.length > nearestKept) near.pop();
  }

  /** The agent is gone, or its room is used up by now. */
  forget(ordinal: number): void {
    const before = this.masks[ordinal] ?? 0;
    this.near = this.near.filter((other) => other.ordinal !== ordinal);
    if (before === 0) return;
    this.masks[ordinal] = 0;
    this.examined -= 1;
    this.count((before & ~seen) >>> 0, -1);
  }

  /** Agents for each veto, the most frequent first. */
  vetoCounts(): { readonly veto: Veto; readonly agents: number }[] {
    return vetoes
      .map((veto, index) => ({ veto, agents: this.counts[index]! }))
      .filter(({ agents }) => agents > 0)
      .sort((a, b) => b.agents - a.agents);
  }

  nearest(): readonly Near[] {
    return this.near;
  }

  private count(mask: VetoMask, by: 1 | -1): void {
    for (let left = mask, index = 0; left !== 0; left >>>= 1, index++) if ((left & 1) === 1) this.counts[index]! += by;
  }

  private grow(ordinal: number): void {
    const larger = new Uint32Array(Math.max(ordinal + 1, this.masks.length * 2));
    larger.set(this.masks);
    this.masks = larger;
  }
}

const seen = 0x8000_0000;

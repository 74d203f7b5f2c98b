import { vetoes } from '@borealis/contracts';
import type { Veto } from '@borealis/contracts';

export type VetoMask = number;

const bits = new Map<Veto, VetoMask>(vetoes.map((veto, index) => [veto, 1 << index]));
export const bitOf = (veto: Veto): VetoMask => bits.get(veto)!;

/** An agent by its ordinal, and what is known to be in its way: it may be farther, never nearer. */
export interface Near {
  readonly ordinal: number;
  readonly atLeast: number;
}

/**
 * What was found out about a group while its tasks were matched: for every agent what it lacked when it was looked at last. Kept as
 * numbers, because it is written for each agent examined.
 */
export class GroupReport {
  /** By the agent's ordinal: its vetoes as bits, with the highest one set for "was examined". */
  private masks = new Uint32Array(64);
  private readonly counts = new Uint32Array(vetoes.length);
  /** By the ordinal as well: how far the agent is by its vetoes alone. */
  private distances = new Float32Array(64);
  examined = 0;
  /** Those of them that lacked something. */
  refused = 0;
  /** When an agent was examined last. */
  atMs = 0;

  /** What an agent lacks now, and how far that puts it; nothing when it has room. */
  note(ordinal: number, mask: VetoMask, distance = 0): void {
    if (ordinal >= this.masks.length) this.grow(ordinal);
    this.distances[ordinal] = distance;
    const before = this.masks[ordinal]!;
    const now = (mask | seen) >>> 0;
    if (before === now) return;
    if (before === 0) this.examined += 1;
    this.refused += Number(now > seen) - Number(before > seen);
    this.masks[ordinal] = now;
    this.count((before & ~seen) >>> 0, -1);
    this.count(mask, 1);
  }

  /** The agent is gone. */
  forget(ordinal: number): void {
    const before = this.masks[ordinal] ?? 0;
    if (before === 0) return;
    this.masks[ordinal] = 0;
    this.examined -= 1;
    if (before > seen) this.refused -= 1;
    this.count((before & ~seen) >>> 0, -1);
  }

  /** Agents for each veto, the most frequent first. */
  vetoCounts(): { readonly veto: Veto; readonly agents: number }[] {
    return vetoes
      .map((veto, index) => ({ veto, agents: this.counts[index]! }))
      .filter(({ agents }) => agents > 0)
      .sort((a, b) => b.agents - a.agents);
  }

  /** So many of those that lack something, the nearest first; of equals the lower ordinal. */
  nearest(most: number): readonly Near[] {
    const near: Near[] = [];
    for (let ordinal = 0; ordinal < this.masks.length; ordinal++) {
      if (this.masks[ordinal]! <= seen) continue;
      const atLeast = this.distances[ordinal]!;
      if (near.length === most && atLeast >= near[most - 1]!.atLeast) continue;
      if (near.length === most) near.pop();
      let place = near.length;
      while (place > 0 && near[place - 1]!.atLeast > atLeast) place -= 1;
      near.splice(place, 0, { ordinal, atLeast });
    }
    return near;
  }

  private count(mask: VetoMask, by: 1 | -1): void {
    for (let left = mask, index = 0; left !== 0; left >>>= 1, index++) if ((left & 1) === 1) this.counts[index]! += by;
  }

  private grow(ordinal: number): void {
    const length = Math.max(ordinal + 1, this.masks.length * 2);
    const [masks, distances] = [new Uint32Array(length), new Float32Array(length)];
    masks.set(this.masks);
    distances.set(this.distances);
    this.masks = masks;
    this.distances = distances;
  }
}

const seen = 0x8000_0000;

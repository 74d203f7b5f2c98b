import { bundleContains } from '../resources/bundle.js';
import type { Bundle } from '../resources/bundle.js';
import { refuseMs } from './refuse-time.js';

interface Filter {
  readonly refused: Bundle;
  readonly untilMs: number;
}

/**
 * What a framework does not want to see again for a while. A filter belongs to a role and an agent and holds back
 * whatever is contained in what was refused; resources that came free since then make the offer worth sending again.
 */
export class DeclineFilters {
  readonly #byRole = new Map<string, Map<string, Filter[]>>();

  /** `allocationIntervalMs` is the shortest life of a filter: it has to outlast the next allocation. */
  constructor(private readonly allocationIntervalMs: number) {}

  /** `refuseSeconds` as the call gave it: absent or negative means 5 s, 0 means no filter. */
  add(role: string, agentId: string, refused: Bundle, refuseSeconds: number | undefined, nowMs: number): void {
    if (refuseSeconds === 0) return;
    const agents = this.#byRole.get(role) ?? new Map<string, Filter[]>();
    this.#byRole.set(role, agents);
    const kept = (agents.get(agentId) ?? []).filter((filter) => filter.untilMs > nowMs);
    kept.push({ refused, untilMs: nowMs + Math.max(refuseMs(refuseSeconds), this.allocationIntervalMs) });
    agents.set(agentId, kept);
  }

  holdBack(role: string, agentId: string, candidate: Bundle, nowMs: number): boolean {
    const filters = this.#byRole.get(role)?.get(agentId);
    if (filters === undefined) return false;
    return filters.some((filter) => filter.untilMs > nowMs && bundleContains(filter.refused, candidate));
  }

  clearRole(role: string): void {
    this.#byRole.delete(role);
  }

  clearAgent(agentId: string): void {
    for (const agents of this.#byRole.values()) agents.delete(agentId);
  }

  clear(): void {
    this.#byRole.clear();
  }
}

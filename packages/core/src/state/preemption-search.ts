import type { AgentId, JobKey } from '@borealis/contracts';

/** Compared from left to right: production tasks ended, the highest priority among them, how many in all, their cores and memory. */
export type PreemptionCost = readonly [number, number, number, number, number];

/** A search under way: for one job after the other, over all agents. */
export interface SearchUnderWay {
  readonly jobs: JobKey[];
  agents: readonly AgentId[];
  next: number;
  found: readonly { readonly agentId: AgentId; readonly cost: PreemptionCost }[];
  /** Places that come without anybody's end. */
  coming: number;
}

/** What a search for places keeps in mind from one step to the next. Not remembered: a host that starts anew searches anew. */
export class PreemptionSearch {
  current: SearchUnderWay | undefined;
  nextAtMs = 0;
  /** Tasks ended for others in this term. */
  preempted = 0;
}

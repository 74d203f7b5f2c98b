import type { AgentId, Input, Unavailability } from '@borealis/contracts';

/** When agents go down, as their offers and inverse offers have told. */
export class Windows {
  private readonly byAgent = new Map<AgentId, Unavailability & { readonly inverse?: string | undefined }>();

  note(inputs: readonly Input[]): void {
    for (const input of inputs) {
      if (input.kind === 'offers')
        for (const { agentId, unavailability } of input.offers) {
          if (unavailability)
            this.byAgent.set(agentId, { ...unavailability, inverse: this.byAgent.get(agentId)?.inverse });
          else this.byAgent.delete(agentId);
        }
      if (input.kind === 'inverseOffers')
        for (const { id, agentId, unavailability } of input.offers)
          if (agentId !== undefined) this.byAgent.set(agentId, { ...unavailability, inverse: id });
      if (input.kind === 'inverseOfferRescinded')
        for (const [agentId, { inverse }] of this.byAgent) if (inverse === input.offerId) this.byAgent.delete(agentId);
      // A subscription begins without any, and is told what holds.
      if (input.kind === 'subscribed') this.byAgent.clear();
      if (input.kind === 'agentLost') this.byAgent.delete(input.agentId);
    }
  }

  isLeaving(agentId: AgentId, atMs: number, aheadMs: number): boolean {
    const window = this.byAgent.get(agentId);
    if (!window) return false;
    const endMs = window.durationMs === undefined ? Infinity : window.startMs + window.durationMs;
    return atMs >= window.startMs - aheadMs && atMs < endMs;
  }
}

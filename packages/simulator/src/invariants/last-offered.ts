import { standingOf } from '@borealis/contracts';
import type { AgentId, Call, Input, Job, OfferId } from '@borealis/contracts';
import type { Core } from '@borealis/core';
import { Holdings } from '../cluster/index.js';

interface Entry {
  readonly resources: Holdings;
  /** Offers that are not answered yet: what comes besides is added to them. */
  readonly open: Set<OfferId>;
}

/** What each agent has offered last, less what was launched from it. */
export class LastOffered {
  private readonly entries = new Map<AgentId, Entry>();

  takeIn(inputs: readonly Input[]): void {
    for (const input of inputs) {
      if (input.kind === 'subscribed' || input.kind === 'disconnected')
        for (const { open } of this.entries.values()) open.clear();
      if (input.kind !== 'offers') continue;
      for (const { id, agentId, pools } of input.offers) {
        const known = this.entries.get(agentId);
        if (known && known.open.size > 0) known.resources.give(pools);
        else this.entries.set(agentId, { resources: new Holdings(pools), open: new Set() });
        this.entries.get(agentId)!.open.add(id);
      }
    }
  }

  answer(inputs: readonly Input[], calls: readonly Call[]): void {
    for (const call of calls) {
      if (call.kind !== 'accept' && call.kind !== 'decline') continue;
      for (const { open } of this.entries.values()) for (const id of call.offerIds) open.delete(id);
      for (const { agentId, resources } of call.kind === 'accept' ? call.launches : [])
        this.entries.get(agentId)?.resources.take(resources);
    }
    for (const input of inputs) if (input.kind === 'agentLost') this.entries.delete(input.agentId);
  }

  /** Whether there would be room for a task of the job as it is launched now. */
  hasRoom(agentId: AgentId, core: Core, job: Job): boolean {
    const template = core.revision(job.revisionId)?.template ?? job.definition.template;
    const revocable = standingOf(job.definition).tier === 'revocable';
    return this.entries.get(agentId)?.resources.hasRoomFor(template.resources, revocable) === true;
  }
}

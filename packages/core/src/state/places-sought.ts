import type { AgentId, JobKey, RevisionId } from '@borealis/contracts';

/** Agents one decision looks at to find out whether tasks have somewhere to go. */
const looksAtMost = 20_000;

/**
 * Which tasks that are to leave their agent would find no other one. So many agents are looked at in one decision, so a turn over all who ask
 * may take several; nobody is looked for twice in a turn.
 */
export class PlacesSought {
  /** Agents that are counted on by jobs that move in place: two of them must not end a task each for the same room. */
  readonly promised = new Map<AgentId, JobKey>();
  /** Somebody has nowhere to go: offers are wanted, to hear of room. */
  inVain = false;
  private readonly foundNothing = new Map<RevisionId, number>();
  private turn = 0;
  private looks = 0;
  private cut = false;

  /** A decision begins. */
  begin(): void {
    if (!this.cut) {
      for (const [revisionId, turn] of this.foundNothing) if (turn < this.turn) this.foundNothing.delete(revisionId);
      this.turn += 1;
    }
    this.cut = false;
    this.inVain = false;
    this.looks = looksAtMost;
  }

  /** Whether the revision is looked for now; else it had its turn, or has to wait for it. */
  mayLook(revisionId: RevisionId): boolean {
    if (this.foundNothing.get(revisionId) === this.turn) return false;
    if (this.looks > 0) return true;
    this.cut = true;
    return false;
  }

  /** One agent is looked at. */
  look(): void {
    this.looks -= 1;
  }

  note(revisionId: RevisionId, found: boolean): void {
    if (found) this.foundNothing.delete(revisionId);
    else this.foundNothing.set(revisionId, this.turn);
  }

  isWithout(revisionId: RevisionId): boolean {
    return this.foundNothing.has(revisionId);
  }
}

import type { Agenda } from '../time/index.js';

/** What happened, for a reader. Lines are put together only when somebody reads. */
export class Story {
  constructor(
    private readonly agenda: Agenda,
    private readonly write: ((line: string) => void) | undefined,
  ) {}

  tell(who: string, what: () => string): void {
    if (this.write) this.write(`${(this.agenda.nowMs / 1000).toFixed(3).padStart(9)} s  ${who.padEnd(9)} ${what()}`);
  }
}

import type { JobKey } from '@borealis/contracts';
import { CommandError } from '../../../command-error.js';
import { exitCodes, keysMeant } from '../../../host-client/index.js';

/** The job somebody means by as much of its key as tells it from the others: which there were is only found out on the way. */
export class WantedJob {
  private found: JobKey | undefined;

  constructor(private readonly given: string) {}

  /** The one of these that is meant, if it is among them. Refused when it may be several, of these or of those before. */
  among(keys: readonly JobKey[]): JobKey | undefined {
    const meant = keysMeant(keys, this.given).filter((key) => key !== this.found);
    const all = [...(this.found === undefined ? [] : [this.found]), ...meant];
    if (all.length > 1)
      throw new CommandError(
        `--job: "${this.given}" can be any of ${all.join(', ')}.\nWrite the whole key.`,
        exitCodes.wrongUse,
      );
    this.found = all[0];
    return this.found;
  }
}

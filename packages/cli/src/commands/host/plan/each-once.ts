import type { PlanChange } from '@borealis/contracts';
import { CommandError } from '../../../command-error.js';
import { exitCodes } from '../../../host-client/index.js';

/** What a change is called on the command line. */
const optionOf = {
  scale: '--scale',
  rollingRestart: '--restart',
  suspend: '--suspend',
  resume: '--resume',
  killAll: 'a kill',
} as const;

const jobsOf = (change: PlanChange): readonly string[] =>
  'jobKey' in change ? [change.jobKey] : (change.jobKeys ?? []);

/** Of two counts for one task type, or of a suspend and a resume, nobody can know which is meant. */
export const eachOnce = (changes: readonly PlanChange[]): PlanChange[] => {
  const before = new Map<string, PlanChange['kind']>();
  for (const change of changes) {
    // Suspending takes back a resume and the other way round, so that they count as one.
    const about = change.kind === 'suspend' || change.kind === 'resume' ? 'suspension' : change.kind;
    for (const job of jobsOf(change)) {
      const other = before.get(`${about} ${job}`);
      if (other !== undefined)
        throw new CommandError(
          other === change.kind
            ? `${optionOf[change.kind]} names ${job} twice; name it once.`
            : `${optionOf[other]} and ${optionOf[change.kind]} both name ${job}; say one of them.`,
          exitCodes.wrongUse,
        );
      before.set(`${about} ${job}`, change.kind);
    }
  }
  return [...changes];
};

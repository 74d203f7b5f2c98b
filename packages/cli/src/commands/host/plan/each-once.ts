import { askedTwice } from '@borealis/contracts';
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

/** The contracts' rule in the words of the command line, before the host is asked. */
export const eachOnce = (changes: readonly PlanChange[]): PlanChange[] => {
  const [twice] = askedTwice(changes);
  if (twice === undefined) return [...changes];
  const [first, second] = [optionOf[twice.kinds[0]], optionOf[twice.kinds[1]]];
  const named = twice.jobKey ?? 'every task type';
  throw new CommandError(
    first === second
      ? `${first} names ${named} twice; name it once.`
      : `${first} and ${second} both name ${named}; say one of them.`,
    exitCodes.wrongUse,
  );
};

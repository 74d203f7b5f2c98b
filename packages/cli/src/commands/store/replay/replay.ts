import { readFileSync } from 'node:fs';
import { BorealisError, problemDocumentOf, storeKeysOf } from '@borealis/contracts';
import type * as HostModule from '@borealis/host';
import type { Replayed } from '@borealis/host';
import { openInputLog } from '@borealis/store';
import type { InputLog } from '@borealis/store';
import { CommandError } from '../../../command-error.js';
import { exitCodes } from '../../../host-client/index.js';
import { bad, good, note, print, printJson, tableOf } from '../../../output/index.js';
import { environmentFrom } from '../../check-config.js';
import { databasePlace } from '../database-place.js';
import type { DatabaseWishes } from '../database-place.js';
import { decisionText } from './decision-text.js';
import { jsonOf } from './masked-json.js';
import { momentOf } from './moment-of.js';
import { WantedJob } from './wanted-job.js';

export interface ReplayWishes extends DatabaseWishes {
  readonly from?: string;
  readonly to?: string;
  readonly at?: string;
  readonly job?: string;
  readonly json?: boolean;
  /** With `json`: what is secret is not masked. */
  readonly secrets?: boolean;
}

type Host = typeof HostModule;

/** Makes recorded decisions once more, tells them, and says whether they are the ones that were committed. */
export const replay = async (wishes: ReplayWishes): Promise<void> => {
  refuseUseless(wishes);
  const host = await import('@borealis/host');
  const log = await openInputLog({ ...databasePlace(wishes), keys: keysOf(wishes) });
  try {
    if (wishes.at === undefined) await tellDecisions(host, log, wishes);
    else await tellState(host, log, momentOf('--at', wishes.at, Date.now()), wishes);
  } catch (error) {
    if (wishes.json !== true || !(error instanceof BorealisError)) throw error;
    tellProblem(error, true);
  } finally {
    await log.close();
  }
};

/** The command goes on, and ends with 1. */
const tellProblem = (error: BorealisError, json: boolean): void => {
  note(json ? JSON.stringify(problemDocumentOf(error), null, 2) : `${bad('●')} ${error.message}`);
  process.exitCode = 1;
};

const keysOf = (wishes: DatabaseWishes): readonly string[] =>
  storeKeysOf(environmentFrom(wishes), (path) => readFileSync(path, 'utf8'));

const spanOf = ({ from, to }: ReplayWishes): { fromMs?: number; toMs?: number } => {
  const now = Date.now();
  return {
    ...(from === undefined ? {} : { fromMs: momentOf('--from', from, now) }),
    ...(to === undefined ? {} : { toMs: momentOf('--to', to, now) }),
  };
};

const tellDecisions = async (host: Host, log: InputLog, wishes: ReplayWishes): Promise<void> => {
  const wanted = wishes.job === undefined ? undefined : new WantedJob(wishes.job);
  let decisions = 0;
  let different = 0;
  let told = 0;
  for await (const replayed of host.replay(log, spanOf(wishes))) {
    if (!replayed.identical) {
      different += 1;
      tellProblem(differs(host, replayed), wishes.json === true);
      continue;
    }
    decisions += 1;
    const job = wanted?.among(replayed.core.jobs().map(({ key }) => key));
    if (wanted !== undefined && (job === undefined || !host.concernsJob(replayed, job))) continue;
    told += 1;
    if (wishes.json === true) printJson(jsonOf(dataOf(replayed), wishes.secrets === true));
    else print(decisionText(replayed));
  }
  if (told === 0 && wishes.job !== undefined) note(`None of them concerns ${wishes.job}.`);
  const outcome = `${decisions} decisions were made once more: identical to those that were committed.`;
  if (different === 0) note(`${good('●')} ${outcome}`);
  else note(`${bad('●')} ${outcome} ${different} of the recordings went on differently, and are told no further.`);
};

/** What has no meaning beside the others is refused, not passed over. */
const refuseUseless = ({ at, from, to, job, json, secrets }: ReplayWishes): void => {
  const useless = [
    ...(at === undefined ? [] : Object.entries({ from, to, job }))
      .filter(([, value]) => value !== undefined)
      .map(([name]) => `--${name}: not together with --at`),
    ...(secrets === true && json !== true ? ['--secrets: only together with --json'] : []),
  ];
  if (useless.length > 0) throw new CommandError(useless.join('\n'), exitCodes.wrongUse);
};

const differs = ({ version }: Host, { recording, ordinal, atMs }: Replayed): BorealisError =>
  new BorealisError('BOREALIS_REPLAY_DIFFERS', {
    decision: `#${recording.id}/${ordinal}`,
    at: new Date(atMs).toISOString(),
    recorded: recording.version,
    version,
  });

const dataOf = ({ recording, ordinal, atMs, inputs, decision, replies, identical }: Replayed): object => ({
  recording: recording.id,
  term: recording.term,
  ordinal,
  atMs,
  inputs,
  ...decision,
  replies,
  identical,
});

const tellState = async (host: Host, log: InputLog, atMs: number, { json, secrets }: ReplayWishes): Promise<void> => {
  const { atMs: wasAtMs, jobs, tasks, last } = await host.stateAt(log, atMs);
  if (last && !last.identical) throw differs(host, last);
  const decision = last && `#${last.recording.id}/${last.ordinal}`;
  if (json === true) {
    printJson(jsonOf({ atMs: wasAtMs, decision, jobs, tasks }, secrets === true, 2));
    return;
  }
  print(
    `After ${decision === undefined ? 'a start' : `decision ${decision}`} of ${new Date(wasAtMs).toISOString()}:\n`,
  );
  print(
    tableOf(
      ['JOB', 'WANTED', 'SUSPENDED', 'REVISION'],
      jobs.map(({ key, desired, suspended, revisionNumber }) => [
        key,
        String(desired),
        suspended ? 'yes' : 'no',
        String(revisionNumber),
      ]),
    ),
  );
  print('');
  print(
    tableOf(
      ['TASK', 'JOB', 'STATE', 'AGENT', 'SINCE'],
      tasks.map(({ id, jobKey, state, hostname, updatedAtMs }) => [
        id,
        jobKey,
        state,
        hostname ?? '',
        new Date(updatedAtMs).toISOString(),
      ]),
    ),
  );
};

import type { JobDiff, Plan } from '@borealis/contracts';
import { ageOf, bad, doubtful, good, strong, tableOf } from '../../../output/index.js';

const marks = { created: good('+'), changed: doubtful('~'), removed: bad('-'), unchanged: ' ' } as const;

const diffLine = ({ kind, jobKey, changes, begins, ends }: JobDiff): string => {
  const moves = [
    ...(begins > 0 ? [`${begins} ${begins === 1 ? 'task begins' : 'tasks begin'}`] : []),
    ...(ends > 0 ? [`${ends} ${ends === 1 ? 'task ends' : 'tasks end'}`] : []),
  ];
  return `  ${marks[kind]} ${strong(jobKey)}  ${[...changes, ...moves].join(', ')}`;
};

const when = (round: number): string => (round === 0 ? 'at the next offers' : 'when others have ended');

const placements = ({ placements: all, atMs }: Plan): string =>
  tableOf(
    ['INSTANCE', 'AGENT', 'OFFERED', 'WHEN'],
    all.map(({ instanceName, hostname, offeredAtMs, round }) => [
      instanceName,
      hostname,
      offeredAtMs === undefined ? 'only thought of' : `${ageOf(offeredAtMs, atMs)} ago`,
      when(round),
    ]),
    '  ',
  );

const waiting = ({ pending }: Plan): string[] =>
  pending.map(({ jobKey, waiting: count, waitingBefore, sentence }) => {
    const before = waitingBefore === 0 ? '' : ` (now: ${waitingBefore})`;
    return `  ${doubtful('!')} ${strong(jobKey)}  ${count} would wait${before}: ${sentence}`;
  });

const staying = ({ staying: all }: Plan): string[] =>
  all.map(
    ({ instanceName, hostname, sentence }) => `  ${doubtful('!')} ${strong(instanceName)} on ${hostname}: ${sentence}`,
  );

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', strong(heading), ...lines];

/** A plan as a person reads it: what changes, where, and what stays pending. */
export const planText = (plan: Plan): string => {
  const { diff, agents, oldestOfferAtMs, atMs, complete, warnings, hash } = plan;
  const basis =
    oldestOfferAtMs === undefined
      ? 'No agent has offered anything yet, so nothing can be foreseen of places.'
      : `Foreseen by the last offers of ${agents} ${agents === 1 ? 'agent' : 'agents'}, the oldest ${ageOf(oldestOfferAtMs, atMs)} old.`;
  return [
    ...(diff.length === 0 ? [good('Nothing would change.')] : [strong('What would happen'), ...diff.map(diffLine)]),
    ...section('Where', plan.placements.length === 0 ? [] : [placements(plan)]),
    ...section('What would wait', waiting(plan)),
    ...section('What would stay where it is', staying(plan)),
    ...section(
      'Can never fit',
      warnings.map((warning) => `  ${bad('!')} ${warning}`),
    ),
    '',
    `${basis}${complete ? '' : ' More would follow than is looked ahead.'}`,
    `Plan ${hash.slice(0, 12)}`,
  ].join('\n');
};

import type { AgentExamination, PendingReport } from '@borealis/contracts';
import { ageOf, bad, good, tableOf } from '../../../output/index.js';

type Failure = AgentExamination['failures'][number];

const counted = new Set(['cpus', 'mem', 'disk', 'gpus', 'ports', 'fixedPorts']);
const words: Readonly<Record<string, string>> = {
  fixedPorts: 'fixed ports',
  oneInstancePerAgent: 'has an instance already',
  attribute: 'has no such attribute',
  spread: 'has its share',
  dedicated: 'dedicated to others',
  limit: 'at its limit',
  together: 'away from the others',
  apart: 'has what it is kept apart from',
  maintenance: 'goes down',
  drained: 'drained by an operator',
  reserved: 'kept for somebody else',
};

const checkText = ({ veto, constraint }: Failure): string =>
  constraint === undefined ? (words[veto] ?? veto) : `${words[veto] ?? veto}: ${constraint}`;

const failureCells = (failure: Failure): string[] =>
  counted.has(failure.veto)
    ? [checkText(failure), String(failure.need), String(failure.have), String(failure.missing)]
    : [checkText(failure), '', failure.found?.join(', ') ?? '', ''];

const rowsOf = (agent: AgentExamination, atMs: number): string[][] => {
  if (agent.standing === 'lost')
    return [
      [agent.hostname, '', bad(`lost${agent.lostAtMs === undefined ? '' : ` ${ageOf(agent.lostAtMs, atMs)} ago`}`)],
    ];
  if (agent.standing === 'notOffered') return [[agent.hostname, '', 'has offered nothing yet']];
  const age = ageOf(agent.offeredAtMs ?? atMs, atMs);
  if (agent.fits) return [[agent.hostname, age, good('would take it')]];
  return agent.failures.map((failure, index) => [
    index === 0 ? agent.hostname : '',
    index === 0 ? age : '',
    ...failureCells(failure),
  ]);
};

/** One line for each check that failed, the nearest agents first. */
export const agentTable = ({ agents, atMs }: PendingReport, atMost: number): string => {
  const shown = agents.slice(0, atMost);
  const table = tableOf(
    ['AGENT', 'OFFERED', 'CHECK', 'NEED', 'HAVE', 'MISSING'],
    shown.flatMap((agent) => rowsOf(agent, atMs)),
  );
  const hidden = agents.length - shown.length;
  return hidden === 0 ? table : `${table}\n… and ${hidden} more (--agents ${agents.length} shows all)`;
};

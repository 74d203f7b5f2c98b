import type { Call, Change, Command, UntimedInput } from '@borealis/contracts';
import type { Replayed } from '@borealis/host';

/** How many names are said before the rest is counted. */
const namesShown = 3;

const some = (names: readonly string[]): string =>
  names.length <= namesShown
    ? names.join(', ')
    : `${names.slice(0, namesShown).join(', ')} and ${names.length - namesShown} more`;

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

const commandText = (command: Command): string => {
  switch (command.kind) {
    case 'applyJobs':
      return `applyJobs ${some(command.definitions.map(({ key }) => key))}`;
    case 'applyPlan':
      return `applyPlan with ${count(command.changes.length, 'change')}`;
    case 'scale':
      return `scale ${command.jobKey} to ${command.instances}`;
    case 'setQuota':
    case 'removeQuota':
      return `${command.kind} of ${command.role}`;
    default:
      if ('jobKey' in command) return `${command.kind} ${command.jobKey}`;
      if ('taskId' in command) return `${command.kind} ${command.taskId}`;
      if ('operationId' in command) return `${command.kind} ${command.operationId}`;
      return 'jobKeys' in command && command.jobKeys ? `${command.kind} ${some(command.jobKeys)}` : command.kind;
  }
};

export const inputText = (input: UntimedInput): string => {
  switch (input.kind) {
    case 'subscribed':
      return `subscribed as ${input.frameworkId}`;
    case 'offers':
      return `${count(input.offers.length, 'offer')} of ${some(input.offers.map(({ hostname }) => hostname))}`;
    case 'rescinded':
      return `offer ${input.offerId} taken back`;
    case 'inverseOffers':
      return count(input.offers.length, 'inverse offer');
    case 'inverseOfferRescinded':
      return `inverse offer ${input.offerId} taken back`;
    case 'statusUpdate': {
      const { taskId, state, reason, message, healthy } = input.status;
      const health = healthy === undefined ? undefined : healthy ? 'healthy' : 'unhealthy';
      return `update ${[taskId, state, health, reason, message].filter((part) => part !== undefined).join(' ')}`;
    }
    case 'agentLost':
      return `agent ${input.agentId} lost`;
    case 'discovered':
      return `the master knows ${count(input.tasks.length, 'task')}`;
    case 'command':
      return `command ${commandText(input.command)} by ${input.actor.kind} ${input.actor.id}`;
    case 'callFailed':
      return `a launch of ${some(input.taskIds)} failed: ${input.message}`;
    default:
      return input.kind;
  }
};

export const changeText = (change: Change): string => {
  switch (change.kind) {
    case 'framework':
      return `framework ${change.framework.frameworkId ?? change.framework.name}${change.framework.storm ? ', in a storm' : ''}`;
    case 'job':
      return `job ${change.job.key} wants ${change.job.desired}${change.job.suspended ? ', suspended' : ''}`;
    case 'revision':
      return `revision ${change.revision.id}`;
    case 'task': {
      const { id, state, hostname, message } = change.task;
      return `task ${id} is ${state}${hostname === undefined ? '' : ` on ${hostname}`}${message === undefined ? '' : `: ${message}`}`;
    }
    case 'operation': {
      const { id, kind, state, progress } = change.operation;
      return `operation ${id} ${kind} ${state} ${progress.done}/${progress.total}`;
    }
    case 'agent':
      return `agent ${change.agent.hostname}${change.agent.lostAtMs === undefined ? '' : ' lost'}`;
    case 'quota':
      return `quota of ${change.quota.role}`;
    case 'jobRemoved':
      return `job ${change.jobKey} forgotten`;
    case 'revisionRemoved':
      return `revision ${change.revisionId} forgotten`;
    case 'taskRemoved':
      return `task ${change.taskId} forgotten`;
    case 'operationRemoved':
      return `operation ${change.operationId} forgotten`;
    case 'agentRemoved':
      return `agent ${change.agentId} forgotten`;
    case 'quotaRemoved':
      return `quota of ${change.role} removed`;
  }
};

export const callText = (call: Call): string => {
  switch (call.kind) {
    case 'accept':
      return `ACCEPT ${count(call.offerIds.length, 'offer')}, launch ${some(call.launches.map(({ taskId }) => taskId))}`;
    case 'decline':
      return `DECLINE ${count(call.offerIds.length, 'offer')} for ${call.refuseMs / 1000} s`;
    case 'answerInverseOffers':
      return `${call.will ? 'ACCEPT' : 'DECLINE'}_INVERSE_OFFERS ${call.offerIds.length}`;
    case 'kill':
      return `KILL ${call.taskId}`;
    case 'acknowledge':
      return `ACKNOWLEDGE ${call.taskId}`;
    case 'reconcile':
      return call.tasks.length === 0 ? 'RECONCILE all' : `RECONCILE ${count(call.tasks.length, 'task')}`;
    default:
      return call.kind.toUpperCase();
  }
};

/** One decision as a person reads it: when, what happened, what it changed, what Mesos was told, what was remarked. */
export const decisionText = ({ recording, ordinal, atMs, inputs, decision, replies }: Replayed): string =>
  [
    `${new Date(atMs).toISOString()}  #${recording.id}/${ordinal}  ${inputs.map(inputText).join('; ')}`,
    ...decision.changes.map((change) => `  = ${changeText(change)}`),
    ...decision.calls.map((call) => `  → ${callText(call)}`),
    ...decision.remarks.map(({ level, message }) => `  ! ${level}: ${message}`),
    ...replies.map((reply) => `  < ${reply.ok ? `operation ${reply.operation.id}` : `refused, ${reply.code}`}`),
  ].join('\n');

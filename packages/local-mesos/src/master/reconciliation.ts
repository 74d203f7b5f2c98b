import { Reason, TaskState, lossState } from '../wire.js';
import type { Books } from './books.js';
import type { FrameworkRecord } from './framework-record.js';
import { masterStatus, updateEvent } from './master-status.js';
import type { TaskRecord } from './records.js';

/** A task a framework asks about. */
export interface Question {
  readonly taskId: string;
  /** Empty when not given: the answer is less precise then. */
  readonly agentId: string;
}

interface Verdict {
  readonly state: TaskState;
  readonly message: string;
  readonly unreachableMs?: number;
}

/** Answers as UPDATE events. No questions means: tell everything there is. */
export function reconcile(books: Books, framework: FrameworkRecord, questions: readonly Question[]): void {
  if (questions.length === 0) {
    for (const task of framework.tasks.values()) answerKnown(framework, task);
    return;
  }
  for (const question of questions) {
    const task = framework.tasks.get(question.taskId);
    if (task !== undefined) answerKnown(framework, task);
    else answerUnknown(books, framework, question);
  }
}

function answerKnown(framework: FrameworkRecord, task: TaskRecord): void {
  const status = masterStatus({
    taskId: task.id,
    agentId: task.agentId,
    // The state last sent, which may be older than the newest one the agent told.
    state: task.sentState,
    reason: Reason.REASON_RECONCILIATION,
    message: 'Reconciliation: Latest task state',
    task,
  });
  framework.send(updateEvent(status));
}

function answerUnknown(books: Books, framework: FrameworkRecord, question: Question): void {
  const verdict = verdictOn(books, framework.partitionAware, question.agentId);
  if (verdict === undefined) return;
  framework.send(updateEvent(masterStatus({ ...question, ...verdict, reason: Reason.REASON_RECONCILIATION })));
}

/** Undefined while an agent that may have the task has not come back to this master: there is no answer then. */
function verdictOn(books: Books, partitionAware: boolean, agentId: string): Verdict | undefined {
  const mayStillCome = agentId === '' ? books.recovering.size > 0 : books.recovering.has(agentId);
  if (mayStillCome) return undefined;
  if (books.agents.has(agentId)) {
    const state = lossState(partitionAware, TaskState.TASK_GONE);
    return { state, message: 'Reconciliation: Task is unknown to the agent' };
  }
  const unreachableMs = books.registry.unreachable.get(agentId);
  if (unreachableMs !== undefined) {
    const state = lossState(partitionAware, TaskState.TASK_UNREACHABLE);
    return { state, message: 'Reconciliation: Task is unreachable', unreachableMs };
  }
  if (books.registry.gone.has(agentId)) {
    const state = lossState(partitionAware, TaskState.TASK_GONE_BY_OPERATOR);
    return { state, message: 'Reconciliation: Task is gone' };
  }
  return { state: lossState(partitionAware, TaskState.TASK_UNKNOWN), message: 'Reconciliation: Task is unknown' };
}

import type { Books, ExecutorRecord, FrameworkRecord } from '../../master/index.js';
import type { StateMessage } from '../../wire.js';
import { agentMessages } from './agent-messages.js';
import { frameworkMessage } from './framework-messages.js';
import { resourceMessages } from './resource-messages.js';
import { taskMessage } from './task-message.js';

type Part<Name extends keyof StateMessage> = NonNullable<StateMessage[Name]>;

/** Everything at one moment: what GET_STATE answers, and what a subscription to events begins with. */
export function stateMessage(books: Books): StateMessage {
  return {
    getTasks: tasksMessage(books),
    getExecutors: executorsMessage(books),
    getFrameworks: frameworksMessage(books),
    getAgents: agentMessages(books),
  };
}

/** Those of removed frameworks included, as far as they are remembered. */
export function tasksMessage(books: Books): Part<'getTasks'> {
  const frameworks = allFrameworks(books);
  return {
    tasks: frameworks.flatMap((framework) => [...framework.tasks.values()].map(taskMessage)),
    unreachableTasks: frameworks.flatMap((framework) => [...framework.unreachable.values()].map(taskMessage)),
    completedTasks: frameworks.flatMap((framework) => framework.history.map(taskMessage)),
  };
}

export function frameworksMessage(books: Books): Part<'getFrameworks'> {
  return {
    frameworks: [...books.frameworks.values()].map(frameworkMessage),
    completedFrameworks: [...books.completedFrameworks.values()].map(frameworkMessage),
  };
}

export function executorsMessage(books: Books): Part<'getExecutors'> {
  return { executors: allFrameworks(books).flatMap(({ executors }) => [...executors.values()].map(executorMessage)) };
}

const executorMessage = (executor: ExecutorRecord): NonNullable<Part<'getExecutors'>['executors']>[number] => ({
  executorInfo: { ...executor.info, resources: resourceMessages(executor.held, executor.role) },
  agentId: { value: executor.agentId },
});

const allFrameworks = (books: Books): readonly FrameworkRecord[] => [
  ...books.frameworks.values(),
  ...books.completedFrameworks.values(),
];

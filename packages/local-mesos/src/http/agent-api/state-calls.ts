import { inventoryOf } from '../../agent/index.js';
import type { Agent, InventoryExecutor, TaskStage } from '../../agent/index.js';
import { AgentCallType } from '../../wire.js';
import type { AgentCall, AgentResponse, OperationRecord, Task } from '../../wire.js';
import { agentInfo, containerMessage, resourceMessages, taskMessage } from '../messages/index.js';
import type { AgentAnswer, AgentGround, AgentHandlers } from './agent-call.js';

type Part<Name extends keyof AgentResponse> = NonNullable<AgentResponse[Name]>;

/** What an agent has: tasks, executors, frameworks, containers, operations. */
export const STATE_CALLS: AgentHandlers = [
  [AgentCallType.GET_STATE, ({ agent }) => ({ getState: stateOf(agent) })],
  [AgentCallType.GET_TASKS, ({ agent }) => ({ getTasks: tasksOf(agent) })],
  [AgentCallType.GET_EXECUTORS, ({ agent }) => ({ getExecutors: executorsOf(agent) })],
  [AgentCallType.GET_FRAMEWORKS, ({ agent }) => ({ getFrameworks: frameworksOf(agent) })],
  [AgentCallType.GET_CONTAINERS, getContainers],
  [
    AgentCallType.GET_AGENT,
    ({ agent }) => ({ getAgent: { agentInfo: agentInfo(agent.id ?? '', agent.introduction) } }),
  ],
  [AgentCallType.GET_OPERATIONS, ({ agent }) => ({ getOperations: { operations: operationsOf(agent) } })],
  // What the agents here have is their own.
  [AgentCallType.GET_RESOURCE_PROVIDERS, () => ({ getResourceProviders: { resourceProviders: [] } })],
];

const stateOf = (agent: Agent): Part<'getState'> => ({
  getTasks: tasksOf(agent),
  getExecutors: executorsOf(agent),
  getFrameworks: frameworksOf(agent),
});

const inventory = ({ holdings }: Agent): readonly InventoryExecutor[] =>
  [...holdings.all, ...holdings.completed].flatMap(inventoryOf);

/** None is ever pending: a task has an executor from the start. */
function tasksOf(agent: Agent): Part<'getTasks'> {
  const tasks = inventory(agent).flatMap((executor) => executor.tasks);
  const at = (wanted: TaskStage): Task[] => tasks.filter(({ stage }) => stage === wanted).map(taskMessage);
  return {
    queuedTasks: at('queued'),
    launchedTasks: at('launched'),
    terminatedTasks: at('terminated'),
    completedTasks: at('completed'),
  };
}

function executorsOf(agent: Agent): Part<'getExecutors'> {
  const all = inventory(agent);
  const messages = (over: boolean): NonNullable<Part<'getExecutors'>['executors']> =>
    all
      .filter(({ isOver }) => isOver === over)
      .map(({ info, used, role }) => ({ executorInfo: { ...info, resources: resourceMessages(used, role) } }));
  return { executors: messages(false), completedExecutors: messages(true) };
}

const frameworksOf = ({ holdings }: Agent): Part<'getFrameworks'> => ({
  frameworks: holdings.all.map(({ info }) => ({ frameworkInfo: info })),
  completedFrameworks: holdings.completed.map(({ info }) => ({ frameworkInfo: info })),
});

async function getContainers({ agent }: AgentGround, { getContainers: asked }: AgentCall): Promise<AgentAnswer> {
  const query = { nested: asked?.showNested ?? false, standalone: asked?.showStandalone ?? false };
  const { ip } = agent.introduction;
  const usage = await agent.usage(query);
  return { getContainers: { containers: usage.map((container) => containerMessage(container, ip)) } };
}

/** Those whose end is not acknowledged. */
const operationsOf = (agent: Agent): OperationRecord[] =>
  agent.resources.operations.map(({ uuid, frameworkId, info, latest }) => ({
    ...(frameworkId === undefined ? {} : { frameworkId: { value: frameworkId } }),
    agentId: { value: agent.id ?? '' },
    info,
    latestStatus: latest,
    statuses: [latest],
    uuid: { value: uuid },
  }));

import { MESOS_BUILD, isActive, recoveringAgents } from '../../master/index.js';
import type { Books, MasterInfo, TaskRecord } from '../../master/index.js';
import { agentView, fullAgentView, recoveredAgentView } from './agent-view.js';
import { frameworkView } from './framework-view.js';
import { MasterCapability } from '../../wire.js';
import { seconds } from './resource-view.js';
import type { View } from './resource-view.js';
import { taskView } from './task-view.js';

/** `/version`. */
export function versionView(): View {
  const { version, buildDate, buildTime, buildUser } = MESOS_BUILD;
  return { version, build_date: buildDate, build_time: buildTime, build_user: buildUser };
}

/** `/state` of the master. */
export function stateView(books: Books, info: MasterInfo, flags: Readonly<Record<string, string>>): View {
  const agents = [...books.agents.values()];
  return {
    ...versionView(),
    start_time: seconds(books.startedMs),
    elected_time: seconds(books.startedMs),
    id: books.masterId,
    pid: info.pid,
    hostname: info.hostname,
    capabilities: (info.capabilities ?? []).map(({ type }) => MasterCapability[type ?? MasterCapability.UNKNOWN]),
    activated_slaves: agents.filter(isActive).length,
    deactivated_slaves: agents.filter((agent) => !isActive(agent)).length,
    unreachable_slaves: books.registry.unreachable.size,
    leader: info.pid,
    leader_info: { id: info.id, pid: info.pid, port: info.port, hostname: info.hostname },
    cluster: flags['cluster'],
    flags,
    slaves: agents.map(agentView),
    recovered_slaves: recoveredView(books),
    frameworks: [...books.frameworks.values()].map(frameworkView),
    completed_frameworks: [...books.completedFrameworks.values()].map(frameworkView),
    orphan_tasks: [],
    unregistered_frameworks: [],
  };
}

/** `/slaves?slave_id=`. */
export function agentsView(books: Books, agentId: string | null): View {
  const agents = [...books.agents.values()].filter((agent) => agentId === null || agent.id === agentId);
  return {
    slaves: agents.map((agent) => fullAgentView(agent)),
    recovered_slaves: recoveredView(books),
  };
}

/** `/frameworks?framework_id=`. */
export function frameworksView(books: Books, frameworkId: string | null): View {
  const asked = (framework: { readonly id: string }): boolean => frameworkId === null || framework.id === frameworkId;
  return {
    frameworks: [...books.frameworks.values()].filter(asked).map(frameworkView),
    completed_frameworks: [...books.completedFrameworks.values()].filter(asked).map(frameworkView),
    unregistered_frameworks: [],
  };
}

export interface TasksQuery {
  readonly limit: number;
  readonly offset: number;
  readonly order: 'asc' | 'des';
  readonly frameworkId: string | null;
  readonly taskId: string | null;
}

/** `/tasks`: active, unreachable and completed together. */
export function tasksView(books: Books, query: TasksQuery): View {
  const all = [...books.frameworks.values(), ...books.completedFrameworks.values()]
    .filter((framework) => query.frameworkId === null || framework.id === query.frameworkId)
    .flatMap((framework) => [...framework.tasks.values(), ...framework.unreachable.values(), ...framework.completed])
    .filter((task) => query.taskId === null || task.id === query.taskId)
    .sort((a, b) => firstSeen(a) - firstSeen(b));
  if (query.order === 'des') all.reverse();
  return { tasks: all.slice(query.offset, query.offset + query.limit).map(taskView) };
}

const firstSeen = (task: TaskRecord): number => task.statuses[0]?.timestamp ?? 0;

const recoveredView = (books: Books): readonly View[] =>
  recoveringAgents(books).map(([id, introduction]) => recoveredAgentView(id, introduction));

import type { Agent } from '../../agent/index.js';
import type { HeldFramework, TaskRun } from '../../agent/index.js';
import { MESOS_VERSION } from '../../master/index.js';
import type { AgentIntroduction } from '../../protocol.js';
import { bundleOf } from '../../resources/index.js';
import { idText } from '../../wire.js';
import { attributesView, resourcesView } from './resource-view.js';
import type { View } from './resource-view.js';

/** `/state` of an agent. `executors[].directory` is the sandbox, to be browsed below `/files`. */
export function agentStateView(agent: Agent, introduction: AgentIntroduction, masterHostname: string): View {
  return {
    version: MESOS_VERSION,
    id: agent.id ?? '',
    pid: `${introduction.path.replace(/^\//, '')}@${introduction.ip}:${introduction.port}`,
    hostname: introduction.hostname,
    resources: resourcesView(introduction.total),
    reserved_resources: {},
    unreserved_resources: resourcesView(introduction.total),
    attributes: attributesView(introduction.attributes),
    master_hostname: masterHostname,
    flags: {},
    frameworks: [...agent.held.values()].map(frameworkView),
    completed_frameworks: [],
  };
}

function frameworkView(held: HeldFramework): View {
  const { info } = held;
  const runs = [...held.runs.values()];
  return {
    id: idText(info.id),
    name: info.name,
    user: info.user,
    failover_timeout: info.failoverTimeout ?? 0,
    checkpoint: info.checkpoint ?? false,
    hostname: info.hostname ?? '',
    executors: runs.filter((run) => !run.isOver).map(executorView),
    completed_executors: runs.filter((run) => run.isOver).map(executorView),
  };
}

function executorView(run: TaskRun): View {
  const { spec, task } = run;
  return {
    id: spec.taskId,
    name: `Command Executor (Task: ${spec.taskId})`,
    source: spec.taskId,
    container: spec.containerId,
    directory: spec.sandbox,
    resources: resourcesView(bundleOf(task.resources ?? [])),
    role: run.role,
    tasks: run.isOver ? [] : [taskEntry(run)],
    queued_tasks: [],
    completed_tasks: run.isOver ? [taskEntry(run)] : [],
  };
}

const taskEntry = ({ spec, task }: TaskRun): View => ({
  id: spec.taskId,
  name: task.name,
  framework_id: spec.frameworkId,
  executor_id: '',
  slave_id: spec.agentId,
  resources: resourcesView(bundleOf(task.resources ?? [])),
});

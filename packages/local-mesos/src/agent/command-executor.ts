import type { CommandInfo, ExecutorInfo, Maybe, TaskInfo } from '../wire.js';
import { ValueType, idText, int64 } from '../wire.js';

const LONGEST_COMMAND = 15;
/** On top of the grace of the task: to notice its end, and to tell of it. */
const REAPING_NS = 2e9;

/** The executor that an agent makes for a command task. Its own resources come on top of what the task takes. */
export function commandExecutorOf(task: TaskInfo, frameworkId: string, role: string): ExecutorInfo {
  const taskId = idText(task.taskId);
  const { killPolicy, labels, discovery, container } = task;
  return {
    executorId: { value: taskId },
    frameworkId: { value: frameworkId },
    name: `Command Executor (Task: ${taskId}) (Command: ${commandText(task.command)})`,
    source: taskId,
    command: { value: 'mesos-executor', shell: true },
    resources: [
      { name: 'cpus', type: ValueType.SCALAR, scalar: { value: 0.1 }, allocationInfo: { role } },
      { name: 'mem', type: ValueType.SCALAR, scalar: { value: 32 }, allocationInfo: { role } },
    ],
    ...(labels ? { labels } : {}),
    ...(discovery ? { discovery } : {}),
    ...(container ? { container } : {}),
    ...(killPolicy?.gracePeriod
      ? { shutdownGracePeriod: { nanoseconds: int64(killPolicy.gracePeriod.nanoseconds) + REAPING_NS } }
      : {}),
  };
}

/** `sh -c '<text>'` or `[<program>, <arguments>]`, a long text cut. */
function commandText(command: Maybe<CommandInfo>): string {
  const value = command?.value ?? '';
  if (command?.shell === false) {
    return value === '' ? 'NO EXECUTABLE' : `[${[value, ...(command.arguments ?? [])].join(', ')}]`;
  }
  if (value === '') return 'NO COMMAND';
  return `sh -c '${value.length > LONGEST_COMMAND ? `${value.slice(0, LONGEST_COMMAND - 3)}...` : value}'`;
}

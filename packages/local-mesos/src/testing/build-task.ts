import { fileURLToPath } from 'node:url';
import { ExecutorType, ValueType, idText } from '../wire.js';
import type { ExecutorInfo, Offer, Resource, TaskInfo } from '../wire.js';

export const scalar = (name: string, value: number): Resource => ({ name, type: ValueType.SCALAR, scalar: { value } });

export const ports = (begin: number, end = begin): Resource => ({
  name: 'ports',
  type: ValueType.RANGES,
  ranges: { range: [{ begin, end }] },
});

/** A small shell task for the agent of an offer. */
export function task(offer: Offer, id: string, changes: Partial<TaskInfo> = {}): TaskInfo {
  return {
    name: id,
    taskId: { value: id },
    agentId: { value: idText(offer.agentId) },
    resources: [scalar('cpus', 0.1), scalar('mem', 16)],
    command: { shell: true, value: 'sleep 60' },
    ...changes,
  };
}

/** The custom executor of `plain-executor.mjs`, with a manner of its own. */
export function customExecutor(id: string, manner = '', changes: Partial<ExecutorInfo> = {}): ExecutorInfo {
  const program = fileURLToPath(new URL('./plain-executor.mjs', import.meta.url));
  return {
    type: ExecutorType.CUSTOM,
    executorId: { value: id },
    name: `executor ${id}`,
    resources: [scalar('cpus', 0.2), scalar('mem', 32)],
    command: {
      value: `exec '${process.execPath}' '${program}'`,
      environment: { variables: [{ name: 'PLAIN_EXECUTOR', value: manner }] },
    },
    ...changes,
  };
}

/** A task that leaves everything to its executor. */
export function taskOf(executor: ExecutorInfo, offer: Offer, id: string): TaskInfo {
  const { command: _, ...rest } = task(offer, id);
  return { ...rest, executor };
}

export function defaultExecutor(id: string, changes: Partial<ExecutorInfo> = {}): ExecutorInfo {
  return {
    type: ExecutorType.DEFAULT,
    executorId: { value: id },
    resources: [scalar('cpus', 0.1), scalar('mem', 32), scalar('disk', 10)],
    ...changes,
  };
}

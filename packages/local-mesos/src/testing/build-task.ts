import { ValueType, idText } from '../wire.js';
import type { Offer, Resource, TaskInfo } from '../wire.js';

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

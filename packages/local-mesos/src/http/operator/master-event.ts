import type { Happening } from '../../master/index.js';
import { MasterEventType } from '../../wire.js';
import type { MasterEvent } from '../../wire.js';
import { agentMessage, frameworkMessage, taskMessage } from '../messages/index.js';

/** A happening as the event that tells of it. */
export function masterEvent(happening: Happening): MasterEvent {
  switch (happening.kind) {
    case 'task added':
      return { type: MasterEventType.TASK_ADDED, taskAdded: { task: taskMessage(happening.task) } };
    case 'task updated': {
      const { task, status } = happening;
      const frameworkId = { value: task.framework.id };
      return { type: MasterEventType.TASK_UPDATED, taskUpdated: { frameworkId, status, state: task.state } };
    }
    case 'framework added':
      return {
        type: MasterEventType.FRAMEWORK_ADDED,
        frameworkAdded: { framework: frameworkMessage(happening.framework) },
      };
    case 'framework updated':
      return {
        type: MasterEventType.FRAMEWORK_UPDATED,
        frameworkUpdated: { framework: frameworkMessage(happening.framework) },
      };
    case 'framework removed':
      return {
        type: MasterEventType.FRAMEWORK_REMOVED,
        frameworkRemoved: { frameworkInfo: happening.framework.info },
      };
    case 'agent added':
      return { type: MasterEventType.AGENT_ADDED, agentAdded: { agent: agentMessage(happening.agent) } };
    case 'agent removed':
      return { type: MasterEventType.AGENT_REMOVED, agentRemoved: { agentId: { value: happening.agent.id } } };
  }
}

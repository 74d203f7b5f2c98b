import type { Faults, FaultSubject, Names } from '../faults/index.js';
import type { MessageFilters } from '../http/message-filters.js';
import { ExecutorCallType, ExecutorEventType, idText } from '../wire.js';
import type { ExecutorCall, ExecutorEvent } from '../wire.js';
import { callFaults } from './call-faults.js';
import { RecordFaults } from './record-faults.js';

/** Faults of what executors say to their agent and hear from it. */
export function executorFaults(
  faults: Faults,
  agent: { readonly hostname: string; readonly names: () => Names },
  nameOf: (frameworkId: string) => string | undefined,
): MessageFilters<ExecutorCall, ExecutorEvent> {
  const subjectOf = (framework: string, task: string): FaultSubject => ({
    agent: agent.hostname,
    framework,
    ...(task === '' ? {} : { task }),
  });
  const whereabouts = (framework: string): { readonly agent: Names; readonly framework: Names } => ({
    agent: agent.names(),
    framework: [framework, nameOf(framework)],
  });
  return {
    call: callFaults(faults, (call: ExecutorCall) => {
      const framework = idText(call.frameworkId);
      const type = call.type ?? ExecutorCallType.UNKNOWN;
      return {
        occasion: { scope: 'executor-call', name: ExecutorCallType[type], ...whereabouts(framework) },
        subject: subjectOf(framework, idText(call.update?.status.taskId)),
        answersItself: type === ExecutorCallType.SUBSCRIBE,
      };
    }),
    stream: (call) => {
      const framework = idText(call.frameworkId);
      return new RecordFaults(faults, (event: ExecutorEvent) => ({
        occasion: {
          scope: 'executor-event',
          name: ExecutorEventType[event.type ?? ExecutorEventType.UNKNOWN],
          ...whereabouts(framework),
        },
        subject: subjectOf(framework, taskOf(event)),
      }));
    },
  };
}

const taskOf = ({ launch, kill, acknowledged }: ExecutorEvent): string =>
  idText(launch?.task.taskId ?? kill?.taskId ?? acknowledged?.taskId);

import type { Faults, FaultSubject } from '../faults/index.js';
import type { MessageFilters } from '../http/message-filters.js';
import { CallType, EventType, idText } from '../wire.js';
import type { Call, Event } from '../wire.js';
import { callFaults } from './call-faults.js';
import { RecordFaults } from './record-faults.js';

const ANSWERED_BY_OUTCOME: ReadonlySet<CallType> = new Set([CallType.SUBSCRIBE, CallType.UPDATE_FRAMEWORK]);

/** Faults of what schedulers say and hear. `nameOf` knows frameworks that are in the master's books. */
export function schedulerFaults(
  faults: Faults,
  nameOf: (frameworkId: string) => string | undefined,
): MessageFilters<Call, Event> {
  return {
    call: callFaults(faults, (call: Call) => {
      const id = idText(call.frameworkId);
      return {
        occasion: {
          scope: 'call',
          name: CallType[call.type ?? CallType.UNKNOWN],
          framework: [id, call.subscribe?.frameworkInfo.name ?? nameOf(id)],
        },
        subject: { ...subjectOf(id, taskOfCall(call)) },
        answersItself: ANSWERED_BY_OUTCOME.has(call.type ?? CallType.UNKNOWN),
      };
    }),
    stream: (call) => {
      const framework: (string | undefined)[] = [idText(call.frameworkId), call.subscribe?.frameworkInfo.name];
      return new RecordFaults(faults, (event: Event) => {
        // A framework that subscribes for the first time learns its id, and so do its rules.
        if (event.subscribed) framework[0] = idText(event.subscribed.frameworkId);
        return {
          occasion: { scope: 'event', name: EventType[event.type ?? EventType.UNKNOWN], framework: framework },
          subject: subjectOf(framework[0] ?? '', idText(event.update?.status.taskId)),
        };
      });
    },
  };
}

const taskOfCall = ({ kill, acknowledge }: Call): string => idText(kill?.taskId ?? acknowledge?.taskId);

const subjectOf = (framework: string, task: string): FaultSubject => ({
  ...(framework === '' ? {} : { framework }),
  ...(task === '' ? {} : { task }),
});

import { MasterCallType, idText } from '../../wire.js';
import type { MasterCall } from '../../wire.js';
import { DONE, refusal } from '../../verdict.js';
import type { OperatorAnswer, OperatorGround, OperatorHandlers } from './operator-call.js';

/** What an operator does to frameworks. */
export const FRAMEWORK_CALLS: OperatorHandlers = [[MasterCallType.TEARDOWN, teardown]];

function teardown({ master }: OperatorGround, call: MasterCall): OperatorAnswer {
  const framework = master.books.frameworks.get(idText(call.teardown?.frameworkId));
  if (framework === undefined) return refusal(400, 'No framework found with specified ID');
  master.frameworks.remove(framework);
  return DONE;
}

import { MasterCallType, idText, int64 } from '../../wire.js';
import type { DrainConfig, MasterCall } from '../../wire.js';
import type { OperatorHandlers } from './operator-call.js';

/** What an operator does with agents. */
export const AGENT_CALLS: OperatorHandlers = [
  [
    MasterCallType.DRAIN_AGENT,
    ({ master }, { drainAgent }) => master.draining.drain(idText(drainAgent?.agentId), drainConfigOf(drainAgent)),
  ],
  [
    MasterCallType.DEACTIVATE_AGENT,
    ({ master }, { deactivateAgent }) => master.activation.deactivate(idText(deactivateAgent?.agentId)),
  ],
  [
    MasterCallType.REACTIVATE_AGENT,
    ({ master }, { reactivateAgent }) => master.activation.reactivate(idText(reactivateAgent?.agentId)),
  ],
  [MasterCallType.MARK_AGENT_GONE, ({ master }, { markAgentGone }) => master.gone.mark(idText(markAgentGone?.agentId))],
];

/** The grace comes as Protobuf's Duration and is kept as Mesos' own. */
function drainConfigOf(call: MasterCall['drainAgent']): DrainConfig {
  const grace = call?.maxGracePeriod;
  return {
    ...(grace ? { maxGracePeriod: { nanoseconds: int64(grace.seconds) * 1e9 + (grace.nanos ?? 0) } } : {}),
    markGone: call?.markGone ?? false,
  };
}

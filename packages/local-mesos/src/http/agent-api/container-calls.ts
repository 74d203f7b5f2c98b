import type { ContainerLaunch, Termination } from '../../containers/index.js';
import { AgentCallType } from '../../wire.js';
import type { AgentCall, ContainerID, Maybe } from '../../wire.js';
import { DONE, refusal } from '../../verdict.js';
import type { AgentAnswer, AgentGround, AgentHandler, AgentHandlers } from './agent-call.js';

/**
 * The calls that start, await, signal and remove containers, under their newer names and the older ones that say
 * `NESTED`.
 */
export const CONTAINER_CALLS: AgentHandlers = [
  [AgentCallType.LAUNCH_NESTED_CONTAINER, launching((call) => call.launchNestedContainer)],
  [AgentCallType.LAUNCH_CONTAINER, launching((call) => call.launchContainer)],
  [AgentCallType.WAIT_NESTED_CONTAINER, waitNested],
  [AgentCallType.WAIT_CONTAINER, waitForContainer],
  [AgentCallType.KILL_NESTED_CONTAINER, killing((call) => call.killNestedContainer)],
  [AgentCallType.KILL_CONTAINER, killing((call) => call.killContainer)],
  [AgentCallType.REMOVE_NESTED_CONTAINER, removing((call) => call.removeNestedContainer)],
  [AgentCallType.REMOVE_CONTAINER, removing((call) => call.removeContainer)],
];

type Asked<T> = (call: AgentCall) => Maybe<T>;

interface Named {
  readonly containerId: ContainerID;
}

const NOT_FOUND = refusal(404, 'Container cannot be found');

function launching(asked: Asked<ContainerLaunch>): AgentHandler {
  return async ({ agent }, call) => {
    const wanted = asked(call);
    if (!wanted) return NOT_FOUND;
    const outcome = await agent.containers.launch(wanted);
    if (outcome === 'launched') return DONE;
    return outcome === 'existing' ? { status: 202 } : refusal(400, outcome.refused);
  };
}

async function waitNested({ agent }: AgentGround, { waitNestedContainer: asked }: AgentCall): Promise<AgentAnswer> {
  const over = asked ? agent.containers.wait(asked.containerId) : undefined;
  return over === undefined ? NOT_FOUND : { waitNestedContainer: terminationOf(await over) };
}

async function waitForContainer({ agent }: AgentGround, { waitContainer: asked }: AgentCall): Promise<AgentAnswer> {
  const over = asked ? agent.containers.wait(asked.containerId) : undefined;
  return over === undefined ? NOT_FOUND : { waitContainer: terminationOf(await over) };
}

const terminationOf = (end: Termination): Termination => ({ ...end });

const KILL_SIGNAL = 9;

function killing(asked: Asked<Named & { readonly signal?: Maybe<number> }>): AgentHandler {
  return ({ agent }, call) => {
    const wanted = asked(call);
    if (!wanted) return NOT_FOUND;
    return agent.containers.kill(wanted.containerId, wanted.signal || KILL_SIGNAL) ? DONE : NOT_FOUND;
  };
}

function removing(asked: Asked<Named>): AgentHandler {
  return ({ agent }, call) => {
    const wanted = asked(call);
    if (!wanted) return NOT_FOUND;
    const outcome = agent.containers.remove(wanted.containerId);
    return outcome === 'removed' ? DONE : refusal(500, outcome.refused);
  };
}

import { encodeJson } from '@borealis/mesos';
import type { ContainerLaunch, Containers, Termination } from '../containers/index.js';
import { AgentCallType, AgentResponse, AgentResponseType } from '../wire.js';
import type { AgentCall, ContainerID } from '../wire.js';
import { answerText } from './answer.js';
import type { Exchange } from './answer.js';
import { JSON_TYPE } from './media-type.js';
import type { MediaType } from './media-type.js';

type ContainerCall = (
  exchange: Exchange,
  containers: Containers,
  call: AgentCall,
  accept: MediaType,
) => void | Promise<void>;

/**
 * The calls of the agent's API that start, await, signal and remove containers, under their newer names and the older
 * ones that say `NESTED`.
 */
export const CONTAINER_CALLS: ReadonlyMap<AgentCallType, ContainerCall> = new Map<AgentCallType, ContainerCall>([
  [
    AgentCallType.LAUNCH_NESTED_CONTAINER,
    (exchange, containers, { launchNestedContainer: wanted }) => launch(exchange, containers, wanted, true),
  ],
  [
    AgentCallType.LAUNCH_CONTAINER,
    (exchange, containers, { launchContainer: wanted }) => launch(exchange, containers, wanted, false),
  ],
  [
    AgentCallType.WAIT_NESTED_CONTAINER,
    (exchange, containers, { waitNestedContainer: asked }, accept) =>
      wait(exchange, containers, asked, (end) => {
        const type = AgentResponseType.WAIT_NESTED_CONTAINER;
        answerMessage(exchange, { type, waitNestedContainer: { ...end } }, accept);
      }),
  ],
  [
    AgentCallType.WAIT_CONTAINER,
    (exchange, containers, { waitContainer: asked }, accept) =>
      wait(exchange, containers, asked, (end) => {
        answerMessage(exchange, { type: AgentResponseType.WAIT_CONTAINER, waitContainer: { ...end } }, accept);
      }),
  ],
  [
    AgentCallType.KILL_NESTED_CONTAINER,
    (exchange, containers, { killNestedContainer: asked }) => kill(exchange, containers, asked),
  ],
  [AgentCallType.KILL_CONTAINER, (exchange, containers, { killContainer: asked }) => kill(exchange, containers, asked)],
  [
    AgentCallType.REMOVE_NESTED_CONTAINER,
    (exchange, containers, { removeNestedContainer: asked }) => remove(exchange, containers, asked),
  ],
  [
    AgentCallType.REMOVE_CONTAINER,
    (exchange, containers, { removeContainer: asked }) => remove(exchange, containers, asked),
  ],
]);

interface Named {
  readonly containerId: ContainerID;
}

async function launch(
  exchange: Exchange,
  containers: Containers,
  wanted: ContainerLaunch | null | undefined,
  nested: boolean,
): Promise<void> {
  if (!wanted) return answerText(exchange, 400, 'Expecting the parameters of the call to be present');
  if (nested && !wanted.containerId.parent) {
    return answerText(exchange, 400, "Expecting 'launch_nested_container.container_id.parent' to be present");
  }
  const outcome = await containers.launch(wanted);
  if (outcome === 'launched') answerText(exchange, 200);
  else if (outcome === 'existing') answerText(exchange, 202);
  else answerText(exchange, 400, outcome.refused);
}

async function wait(
  exchange: Exchange,
  containers: Containers,
  asked: Named | null | undefined,
  answer: (end: Termination) => void,
): Promise<void> {
  if (!asked) return answerText(exchange, 400, 'Expecting the parameters of the call to be present');
  const over = containers.wait(asked.containerId);
  if (over === undefined) return answerText(exchange, 404, 'Container cannot be found');
  const end = await over;
  if (!exchange.response.destroyed) answer(end);
}

const KILL_SIGNAL = 9;

function kill(
  exchange: Exchange,
  containers: Containers,
  asked: (Named & { readonly signal?: number | null }) | null | undefined,
): void {
  if (!asked) return answerText(exchange, 400, 'Expecting the parameters of the call to be present');
  const found = containers.kill(asked.containerId, asked.signal || KILL_SIGNAL);
  return found ? answerText(exchange, 200) : answerText(exchange, 404, 'Container cannot be found');
}

function remove(exchange: Exchange, containers: Containers, asked: Named | null | undefined): void {
  if (!asked) return answerText(exchange, 400, 'Expecting the parameters of the call to be present');
  const outcome = containers.remove(asked.containerId);
  return outcome === 'removed' ? answerText(exchange, 200) : answerText(exchange, 500, outcome.refused);
}

function answerMessage({ response }: Exchange, message: AgentResponse, accept: MediaType): void {
  const body =
    accept === JSON_TYPE
      ? Buffer.from(encodeJson(AgentResponse, message))
      : Buffer.from(AgentResponse.encode(message).finish());
  response.writeHead(200, { 'Content-Type': accept, 'Content-Length': String(body.length) });
  response.end(body);
}

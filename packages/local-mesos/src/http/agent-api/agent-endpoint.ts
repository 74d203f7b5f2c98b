import { reasonOf } from '../../errors.js';
import { AgentCall, AgentCallType, AgentResponse, AgentResponseType } from '../../wire.js';
import { answerText } from '../answer.js';
import type { Exchange, Handler } from '../answer.js';
import { answerMessage } from '../api-message.js';
import { decodeBody } from '../decode-body.js';
import type { MediaType } from '../media-type.js';
import { readBody } from '../request-body.js';
import { isVerdict, refusal } from '../../verdict.js';
import type { Verdict } from '../../verdict.js';
import type { AgentAnswer, AgentGround } from './agent-call.js';
import { AGENT_HANDLERS } from './agent-handlers.js';
import { agentCallProblem } from './agent-rules.js';
import { attachInput } from './container-input.js';
import { STREAMING_CALLS } from './container-io.js';
import { acceptedTypeOf, contentTypeOf } from './streaming-types.js';
import type { BodyType } from './streaming-types.js';

/** `POST /api/v1` of an agent. The order of the checks is part of the contract. */
export function agentEndpoint(ground: AgentGround): Handler {
  return (exchange) => {
    const { method, headers } = exchange.request;
    if (ground.agent.recovering) return answerText(exchange, 503, 'Agent has not finished recovery');
    if (method !== 'POST') {
      return answerText(exchange, 405, `Expecting 'POST', received '${method ?? ''}'`, { Allow: 'POST' });
    }
    const content = contentTypeOf(headers);
    if (isVerdict(content)) return answerText(exchange, content.status, content.message);
    const accepted = acceptedTypeOf(headers);
    if (isVerdict(accepted)) return answerText(exchange, accepted.status, accepted.message);
    // Of a call whose request streams, the answer does not.
    if (content.streaming && accepted.streaming) return answerText(exchange, 406, NO_STREAM);
    if (content.streaming) return attachInput(exchange, ground, content.type);
    readBody(exchange, (body) => answerCall(exchange, ground, body, content.type, accepted));
  };
}

function answerCall(exchange: Exchange, ground: AgentGround, body: Buffer, type: MediaType, accepted: BodyType): void {
  let call: AgentCall;
  try {
    call = decodeBody<AgentCall>(AgentCall, body, type);
  } catch (error) {
    return answerText(exchange, 400, `Failed to parse body into agent::Call: ${reasonOf(error)}`);
  }
  const problem = agentCallProblem(call);
  if (problem !== undefined) return answerText(exchange, 400, `Failed to validate agent::Call: ${problem}`);
  const named = call.type ?? AgentCallType.UNKNOWN;
  const stream = STREAMING_CALLS.get(named);
  const refused = streamProblem(named, stream !== undefined, accepted);
  if (refused !== undefined) return answerText(exchange, refused.status, refused.message);
  if (stream !== undefined) {
    Promise.resolve(stream(ground, call, exchange, accepted)).catch(exchange.failed);
    return;
  }
  const perform = AGENT_HANDLERS.get(named);
  if (perform === undefined) {
    return answerText(exchange, 501, `${AgentCallType[named]} is not supported by the local cluster`);
  }
  Promise.resolve(perform(ground, call))
    .then((answer) => send(exchange, named, answer, accepted.type))
    .catch(exchange.failed);
}

const NO_STREAM = 'Streaming response is not supported for ATTACH_CONTAINER_INPUT call';

/** Only input comes as records, and only output goes as such. */
function streamProblem(named: AgentCallType, streams: boolean, accepted: BodyType): Verdict | undefined {
  const name = AgentCallType[named];
  if (named === AgentCallType.ATTACH_CONTAINER_INPUT) {
    return refusal(415, `Streaming 'Content-Type' application/recordio is required for ${name} call`);
  }
  return accepted.streaming && !streams
    ? refusal(406, `Streaming response is not supported for ${name} call`)
    : undefined;
}

function send(exchange: Exchange, named: AgentCallType, answer: AgentAnswer, type: MediaType): void {
  // Whoever waited for it may be gone by now.
  if (exchange.response.destroyed) return;
  if (isVerdict(answer)) return answerText(exchange, answer.status, answer.message);
  // The types of answers have the names of the calls, but numbers of their own.
  const responseType = AgentResponseType[AgentCallType[named] as keyof typeof AgentResponseType];
  answerMessage(exchange, AgentResponse, { type: responseType, ...answer }, type);
}

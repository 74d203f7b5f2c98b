import type { Agent } from '../agent/index.js';
import { reasonOf } from '../errors.js';
import { AgentCall, AgentCallType } from '../wire.js';
import { answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';
import { CONTAINER_CALLS } from './container-calls.js';
import { decodeBody } from './decode-body.js';
import { acceptedType, mediaTypeOf } from './media-type.js';
import type { MediaType } from './media-type.js';
import { readBody } from './request-body.js';

/** `POST /api/v1` of an agent. */
export function agentEndpoint(agent: Agent): Handler {
  return (exchange) => {
    const { request } = exchange;
    if (agent.recovering) return answerText(exchange, 503, 'Agent has not finished recovery');
    if (request.method !== 'POST') {
      return answerText(exchange, 405, `Expecting 'POST', received '${request.method ?? ''}'`, { Allow: 'POST' });
    }
    const contentType = request.headers['content-type'];
    if (contentType === undefined) return answerText(exchange, 400, "Expecting 'Content-Type' to be present");
    const type = mediaTypeOf(contentType);
    if (type === undefined) {
      return answerText(exchange, 415, "Expecting 'Content-Type' of application/json or application/x-protobuf");
    }
    readBody(exchange, (body) => answerCall(exchange, agent, body, type));
  };
}

function answerCall(exchange: Exchange, agent: Agent, body: Buffer, type: MediaType): void {
  let call: AgentCall;
  try {
    call = decodeBody<AgentCall>(AgentCall, body, type);
  } catch (error) {
    return answerText(exchange, 400, `Failed to parse body into agent::Call: ${reasonOf(error)}`);
  }
  const named = Object.hasOwn(call, 'type') ? call.type : undefined;
  if (named === null || named === undefined || AgentCallType[named] === undefined) {
    return answerText(exchange, 400, "Failed to validate agent::Call: Expecting 'type' to be present");
  }
  const accepted = acceptedType(exchange.request.headers.accept);
  if (accepted === undefined) {
    return answerText(exchange, 406, "Expecting 'Accept' to allow application/json or application/x-protobuf");
  }
  const perform = CONTAINER_CALLS.get(named);
  if (perform === undefined) {
    return answerText(exchange, 501, `${AgentCallType[named]} is not supported by the local cluster`);
  }
  Promise.resolve(perform(exchange, agent.containers, call, accepted)).catch(exchange.failed);
}

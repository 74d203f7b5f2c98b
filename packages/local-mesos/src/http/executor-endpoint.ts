import type { Agent } from '../agent/index.js';
import { reasonOf } from '../errors.js';
import { HEARTBEAT } from '../executor/index.js';
import type { Executor, ExecutorClaims, ExecutorTokens } from '../executor/index.js';
import { ExecutorCall, ExecutorCallType, ExecutorEvent, idText } from '../wire.js';
import { answerText } from './answer.js';
import type { Exchange, Handler } from './answer.js';
import { encodeMessage } from './api-message.js';
import { decodeBody } from './decode-body.js';
import { executorCallProblem } from './executor-call-rules.js';
import { JSON_TYPE, acceptedType, mediaTypeOf } from './media-type.js';
import type { MediaType } from './media-type.js';
import type { MessageFilters } from './message-filters.js';
import { RecordStream } from './record-stream.js';
import { readBody } from './request-body.js';

export interface ExecutorGate {
  readonly agent: Agent;
  readonly heartbeatMs: number;
  /** Absent where executors need no token. */
  readonly tokens: ExecutorTokens | undefined;
  readonly filters: MessageFilters<ExecutorCall, ExecutorEvent>;
}

/** Who calls; nobody in particular where executors need no token. */
type ExecutorLogin = ExecutorClaims | 'anonymous';

const NOT_RECOVERED = 'Agent has not finished recovery';

/** `POST /api/v1/executor`. The order of the checks is part of the contract, as at the scheduler's door. */
export function executorEndpoint(gate: ExecutorGate): Handler {
  return async (exchange) => {
    const { request } = exchange;
    const login = gate.tokens === undefined ? 'anonymous' : await gate.tokens.read(request.headers.authorization);
    if (login === undefined) {
      return answerText(exchange, 401, '', { 'WWW-Authenticate': 'Bearer realm="mesos-agent-executor"' });
    }
    if (request.method !== 'POST') {
      return answerText(exchange, 405, `Expecting 'POST', received '${request.method ?? ''}'`, { Allow: 'POST' });
    }
    const contentType = request.headers['content-type'];
    if (contentType === undefined) return answerText(exchange, 400, "Expecting 'Content-Type' to be present");
    const type = mediaTypeOf(contentType);
    if (type === undefined) {
      return answerText(exchange, 415, "Expecting 'Content-Type' of application/json or application/x-protobuf");
    }
    readBody(exchange, (body) => answerCall(exchange, gate, login, body, type));
  };
}

function answerCall(exchange: Exchange, gate: ExecutorGate, login: ExecutorLogin, body: Buffer, type: MediaType): void {
  let call: ExecutorCall;
  try {
    call = decodeBody<ExecutorCall>(ExecutorCall, body, type);
  } catch (error) {
    return answerText(exchange, 400, `Failed to parse body into executor::Call: ${reasonOf(error)}`);
  }
  const problem = executorCallProblem(call);
  if (problem !== undefined) return answerText(exchange, 400, `Failed to validate Executor::Call: ${problem}`);
  gate.filters.call(exchange, call, (passed, heeded) => carryOut(passed, gate, login, call, heeded));
}

function carryOut(
  exchange: Exchange,
  gate: ExecutorGate,
  login: ExecutorLogin,
  call: ExecutorCall,
  heeded: boolean,
): void {
  const accepted = acceptedType(exchange.request.headers.accept);
  if (call.type === ExecutorCallType.SUBSCRIBE && accepted === undefined) {
    return answerText(exchange, 406, "Expecting 'Accept' to allow application/json or application/x-protobuf");
  }
  if (call.type === ExecutorCallType.HEARTBEAT) return answerText(exchange, 202);
  if (gate.agent.recovering && call.type !== ExecutorCallType.SUBSCRIBE) {
    return answerText(exchange, 503, NOT_RECOVERED);
  }
  const executor = callerOf(exchange, gate.agent, call, login);
  if (executor === undefined) return;
  if (call.type === ExecutorCallType.SUBSCRIBE) subscribe(exchange, gate, executor, call, accepted ?? JSON_TYPE);
  else if (heeded) perform(exchange, executor, call);
  else answerText(exchange, 202);
}

/** Undefined when the answer has been given: nobody the agent knows, or somebody else. */
function callerOf(exchange: Exchange, agent: Agent, call: ExecutorCall, login: ExecutorLogin): Executor | undefined {
  const frameworkId = idText(call.frameworkId);
  if (agent.holdings.find(frameworkId) === undefined) {
    answerText(exchange, 400, 'Framework cannot be found');
    return undefined;
  }
  const executor = agent.executors.find(frameworkId, idText(call.executorId));
  if (executor === undefined) {
    answerText(exchange, 400, 'Executor cannot be found');
    return undefined;
  }
  if (typeof login !== 'string' && !isOf(login, frameworkId, executor)) {
    answerText(exchange, 403, 'The token was given to another executor');
    return undefined;
  }
  if (!executor.isSubscribed && call.type !== ExecutorCallType.SUBSCRIBE) {
    answerText(exchange, 403, 'Executor is not subscribed');
    return undefined;
  }
  return executor;
}

const isOf = (claims: ExecutorClaims, frameworkId: string, executor: Executor): boolean =>
  claims.fid === frameworkId && claims.eid === executor.id && claims.cid === executor.containerId;

function subscribe(
  { response }: Exchange,
  gate: ExecutorGate,
  executor: Executor,
  call: ExecutorCall,
  type: MediaType,
): void {
  const stream = new RecordStream<ExecutorEvent>({
    response,
    type,
    encode: (event) => encodeMessage(ExecutorEvent, event, type),
    broken: () => executor.unsubscribed(stream),
    filter: gate.filters.stream(call),
  });
  stream.startHeartbeats(HEARTBEAT, gate.heartbeatMs);
  const updates = (call.subscribe?.unacknowledgedUpdates ?? []).map(({ status }) => status);
  executor.subscribe(stream, call.subscribe?.unacknowledgedTasks ?? [], updates);
}

function perform(exchange: Exchange, executor: Executor, { type, update, message }: ExecutorCall): void {
  if (type === ExecutorCallType.UPDATE && update) executor.update(update.status);
  else if (type === ExecutorCallType.MESSAGE && message) executor.message(message.data);
  else return answerText(exchange, 501, 'UNKNOWN is not a call of the executor API');
  answerText(exchange, 202);
}

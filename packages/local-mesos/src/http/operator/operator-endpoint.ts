import { reasonOf } from '../../errors.js';
import { MasterCall, MasterCallType, MasterResponse, MasterResponseType } from '../../wire.js';
import { answerText } from '../answer.js';
import type { Exchange, Handler } from '../answer.js';
import { answerMessage } from '../api-message.js';
import { callTypeOf } from '../api-request.js';
import { decodeBody } from '../decode-body.js';
import { acceptedType } from '../media-type.js';
import type { MediaType } from '../media-type.js';
import { readBody } from '../request-body.js';
import { isVerdict } from '../../verdict.js';
import type { OperatorAnswer, OperatorGround } from './operator-call.js';
import { OPERATOR_HANDLERS } from './operator-handlers.js';
import { operatorCallProblem } from './operator-rules.js';

/** `POST /api/v1` of the master. The order of the checks is part of the contract. */
export function operatorEndpoint(groundOf: (exchange: Exchange) => OperatorGround): Handler {
  return (exchange) => {
    const type = callTypeOf(exchange);
    if (type !== undefined) readBody(exchange, (body) => answerCall(exchange, groundOf(exchange), body, type));
  };
}

function answerCall(exchange: Exchange, ground: OperatorGround, body: Buffer, type: MediaType): void {
  let call: MasterCall;
  try {
    call = decodeBody<MasterCall>(MasterCall, body, type);
  } catch (error) {
    return answerText(exchange, 400, `Failed to parse body into master::Call: ${reasonOf(error)}`);
  }
  const problem = operatorCallProblem(call);
  if (problem !== undefined) return answerText(exchange, 400, `Failed to validate master::Call: ${problem}`);
  const accepted = acceptedType(exchange.request.headers.accept);
  if (accepted === undefined) {
    return answerText(exchange, 406, "Expecting 'Accept' to allow application/json or application/x-protobuf");
  }
  const named = call.type ?? MasterCallType.UNKNOWN;
  if (named === MasterCallType.SUBSCRIBE) {
    return ground.subscribers.subscribe(ground.master.books, exchange.response, accepted);
  }
  const perform = OPERATOR_HANDLERS.get(named);
  if (perform === undefined) {
    return answerText(exchange, 501, `${MasterCallType[named]} is not supported by the local cluster`);
  }
  Promise.resolve(perform(ground, call))
    .then((answer) => send(exchange, named, answer, accepted))
    .catch(exchange.failed);
}

function send(exchange: Exchange, named: MasterCallType, answer: OperatorAnswer, accepted: MediaType): void {
  if (isVerdict(answer)) return answerText(exchange, answer.status, answer.message);
  // The types of answers have the names of the calls, but numbers of their own.
  const type = MasterResponseType[MasterCallType[named] as keyof typeof MasterResponseType];
  answerMessage(exchange, MasterResponse, { type, ...answer }, accepted);
}

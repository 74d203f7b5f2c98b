import { randomUUID } from 'node:crypto';
import { reasonOf } from '../errors.js';
import type { FrameworkRecord, Master } from '../master/index.js';
import { isSupported } from '../master/index.js';
import { Call, CallType, idText } from '../wire.js';
import type { Event, UpdateFramework } from '../wire.js';
import { answerText } from './answer.js';
import type { Exchange } from './answer.js';
import { callTypeOf } from './api-request.js';
import { callProblem } from './call-rules.js';
import { decodeBody } from './decode-body.js';
import { EventStream } from './event-stream.js';
import { answerUnauthorized, principalOf } from './login.js';
import type { Login, LoginDesk } from './login.js';
import { acceptedType } from './media-type.js';
import type { MediaType } from './media-type.js';
import type { MessageFilters } from './message-filters.js';
import { readBody } from './request-body.js';
import type { Verdict } from '../verdict.js';

export interface SchedulerGate {
  readonly master: () => Master;
  readonly login: LoginDesk;
  /** `host:port` of another leader, `none`, or undefined when this master leads. */
  readonly leader: () => string | undefined;
  /** Elected, but it does not know yet what its predecessor knew. */
  readonly recovering: () => boolean;
  readonly filters: MessageFilters<Call, Event>;
}

export const NOT_RECOVERED = 'Master has not finished recovery';
const REALM = 'mesos-master-scheduler';

/** `POST /api/v1/scheduler`. The order of the checks is part of the contract: it decides which of two errors a client sees. */
export function schedulerEndpoint(gate: SchedulerGate): (exchange: Exchange) => void {
  return (exchange) => {
    const { request, query } = exchange;
    const login = gate.login(REALM, request.headers.authorization);
    if (login === 'refused') return answerUnauthorized(exchange, REALM);
    const leader = gate.leader();
    if (leader === 'none') return answerText(exchange, 503, 'No leader elected');
    if (leader !== undefined) {
      const rest = query.size > 0 ? `?${query.toString()}` : '';
      return answerText(exchange, 307, '', { Location: `//${leader}/master/api/v1/scheduler${rest}` });
    }
    if (gate.recovering()) return answerText(exchange, 503, NOT_RECOVERED);
    const type = callTypeOf(exchange);
    if (type === undefined) return;
    readBody(exchange, (body) => answerCall(exchange, gate, login, body, type));
  };
}

function answerCall(exchange: Exchange, gate: SchedulerGate, login: Login, body: Buffer, type: MediaType): void {
  let call: Call;
  try {
    call = decodeBody<Call>(Call, body, type);
  } catch (error) {
    return answerText(exchange, 400, `Failed to parse body into scheduler::Call: ${reasonOf(error)}`);
  }
  const principal = principalOf(login);
  const problem = callProblem(call, principal);
  if (problem !== undefined) return answerText(exchange, 400, `Failed to validate scheduler::Call: ${problem}`);
  gate.filters.call(exchange, call, (passed, heeded) => carryOut(passed, gate, call, principal, heeded));
}

function carryOut(
  exchange: Exchange,
  gate: SchedulerGate,
  call: Call,
  principal: string | undefined,
  heeded: boolean,
): void {
  const master = gate.master();
  if (call.type === CallType.SUBSCRIBE) return answerSubscribe(exchange, gate, call, principal);
  if (call.type === CallType.RECONCILE_OPERATIONS && acceptedType(exchange.request.headers.accept) === undefined) {
    return answerText(exchange, 406, NOT_ACCEPTABLE);
  }
  const framework = master.books.frameworks.get(idText(call.frameworkId));
  const refusal = refusalOf(exchange, framework, principal) ?? unsupported(call);
  if (refusal !== undefined) return answerText(exchange, refusal.status, refusal.message);
  if (framework === undefined) return;
  if (call.updateFramework && call.type === CallType.UPDATE_FRAMEWORK) {
    return answerUpdate(exchange, master, framework, call.updateFramework);
  }
  answerText(exchange, 202);
  if (heeded) master.handle(framework, call);
}

/** The one call besides SUBSCRIBE whose verdict is its answer. */
function answerUpdate(exchange: Exchange, master: Master, framework: FrameworkRecord, update: UpdateFramework): void {
  const problem = master.frameworks.update(framework, update);
  if (problem === undefined) answerText(exchange, 200);
  else answerText(exchange, 400, problem);
}

const NOT_ACCEPTABLE = "Expecting 'Accept' to allow application/json or application/x-protobuf";

function answerSubscribe(exchange: Exchange, gate: SchedulerGate, call: Call, principal: string | undefined): void {
  const { request, response } = exchange;
  const type = acceptedType(request.headers.accept);
  if (type === undefined) {
    return answerText(exchange, 406, NOT_ACCEPTABLE);
  }
  if (request.headers['mesos-stream-id'] !== undefined) {
    return answerText(exchange, 400, "Subscribe calls should not include the 'Mesos-Stream-Id' header");
  }
  if (principal !== undefined && call.subscribe) call.subscribe.frameworkInfo.principal = principal;
  const master = gate.master();
  const broken = (): void => master.frameworks.disconnected(stream);
  const stream = new EventStream(randomUUID(), response, type, broken, gate.filters.stream(call));
  master.subscribe(call, stream);
}

function refusalOf(
  { request }: Exchange,
  framework: FrameworkRecord | undefined,
  principal: string | undefined,
): Verdict | undefined {
  if (framework === undefined) return { status: 400, message: 'Framework cannot be found' };
  if (principal !== undefined && principal !== (framework.info.principal ?? '')) {
    return { status: 400, message: `Authenticated principal '${principal}' does not match the framework's` };
  }
  const { stream } = framework;
  if (stream === undefined) return { status: 403, message: 'Framework is not subscribed' };
  const streamId = request.headers['mesos-stream-id'];
  if (streamId === undefined) {
    return { status: 400, message: "All non-subscribe calls should include the 'Mesos-Stream-Id' header" };
  }
  return streamId === stream.id
    ? undefined
    : {
        status: 400,
        message: `The stream ID '${String(streamId)}' included in this request didn't match the stream ID currently associated with framework ID '${framework.id}'`,
      };
}

function unsupported(call: Call): Verdict | undefined {
  const type = call.type ?? CallType.UNKNOWN;
  return isSupported(type)
    ? undefined
    : { status: 501, message: `${CallType[type] ?? type} is not supported by the local cluster` };
}

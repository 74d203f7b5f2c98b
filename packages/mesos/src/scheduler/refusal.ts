import { MesosError } from '../mesos-error.js';
import type { RefusalKind } from './connection-event.js';

/** A refusal, carried as an exception out of a subscription. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly refusal: RefusalKind,
    readonly error: MesosError,
  ) {
    super(error.message);
  }
}

const codes = {
  removed: 'MESOS_FRAMEWORK_REMOVED',
  failedOver: 'MESOS_FRAMEWORK_FAILED_OVER',
  unauthorised: 'MESOS_UNAUTHORISED',
  invalid: 'MESOS_SUBSCRIPTION_ERROR',
} as const;

const kindOf = (message: string): RefusalKind => {
  if (/framework has been removed|completed framework attempted/i.test(message)) return 'removed';
  if (/framework failed over/i.test(message)) return 'failedOver';
  if (/not authori[sz]ed|authori[sz]ation|authenticat|principal/i.test(message)) return 'unauthorised';
  return 'invalid';
};

/** Tells the ERROR events of Mesos apart. Their texts are the only sign there is. */
export const refusalOfErrorEvent = (message: string): Refusal => {
  const kind = kindOf(message);
  return new Refusal(kind, new MesosError(codes[kind], `The master says: ${message}`));
};

export const refusalOfStatus = (status: number, body: string): Refusal | undefined => {
  const detail = `Status ${status}${body === '' ? '' : `: ${body.slice(0, 500)}`}`;
  if (status === 401 || status === 403)
    return new Refusal('unauthorised', new MesosError('MESOS_UNAUTHORISED', detail));
  if (status >= 400 && status < 500) return new Refusal('invalid', new MesosError('MESOS_SUBSCRIBE_REJECTED', detail));
  return undefined;
};

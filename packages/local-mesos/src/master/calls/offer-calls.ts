import { InverseOfferAnswer, idText } from '../../wire.js';
import type { Call } from '../../wire.js';
import type { FrameworkRecord } from '../framework-record.js';
import { roleProblem } from '../rules/id-rules.js';
import type { CallGround, CallHandler } from './call-ground.js';

export const accept: CallHandler = ({ acceptance }, framework, call) => {
  if (call.accept) acceptance.accept(framework, call.accept);
};

export const decline: CallHandler = ({ books, offers }, framework, { decline: declined }) => {
  const nowMs = Date.now();
  for (const id of declined?.offerIds ?? []) {
    const offer = books.offers.get(idText(id));
    if (offer === undefined || offer.framework !== framework) continue;
    offers.discard(offer);
    const refuseSeconds = declined?.filters?.refuseSeconds ?? undefined;
    framework.filters.add(offer.role, offer.agent.id, offer.bundle, refuseSeconds, nowMs);
  }
};

export const acceptInverseOffers: CallHandler = (ground, framework, call) =>
  answerInverse(ground, framework, call.acceptInverseOffers, InverseOfferAnswer.ACCEPT);

export const declineInverseOffers: CallHandler = (ground, framework, call) =>
  answerInverse(ground, framework, call.declineInverseOffers, InverseOfferAnswer.DECLINE);

function answerInverse(
  { inverseOffers }: CallGround,
  framework: FrameworkRecord,
  answered: Call['acceptInverseOffers'] | Call['declineInverseOffers'],
  answer: InverseOfferAnswer,
): void {
  const ids = (answered?.inverseOfferIds ?? []).map(idText);
  inverseOffers.answer(framework, ids, answer, answered?.filters?.refuseSeconds ?? undefined);
}

export const revive: CallHandler = (ground, framework, call) => {
  const roles = rolesOf(ground, framework, call.revive?.roles ?? []);
  if (roles === undefined) return;
  for (const role of roles) {
    framework.suppressed.delete(role);
    framework.filters.clearRole(role);
  }
  ground.inverseOffers.clearFilters(framework);
  ground.allocator.request();
};

export const suppress: CallHandler = (ground, framework, call) => {
  for (const role of rolesOf(ground, framework, call.suppress?.roles ?? []) ?? []) framework.suppressed.add(role);
};

/** None named means all. One that is invalid or not subscribed to makes the whole call void. */
function rolesOf(
  { logger }: CallGround,
  framework: FrameworkRecord,
  named: readonly string[],
): readonly string[] | undefined {
  if (named.length === 0) return framework.roles;
  const bad = named.find((role) => roleProblem(role) !== undefined || !framework.roles.includes(role));
  if (bad === undefined) return named;
  logger.warn('dropped a call that names a role the framework is not subscribed to', { role: bad });
  return undefined;
}

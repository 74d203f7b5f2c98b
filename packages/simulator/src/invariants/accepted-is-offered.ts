import type { Offer, OfferId } from '@borealis/contracts';
import { Holdings } from '../cluster/index.js';
import type { InvariantOf } from './invariant.js';
import { perHost } from './per-host.js';

/** Seen from the host: every offer it uses came in this subscription and was not answered before, and no more is taken than it held. */
export const acceptedIsOffered: InvariantOf = (_world, complain) => {
  const offersOf = perHost(() => new Map<OfferId, Offer>());
  return {
    name: 'resources accepted ≤ resources offered',
    decided: (host, inputs, { calls }) => {
      const open = offersOf(host);
      for (const input of inputs) {
        if (input.kind === 'subscribed' || input.kind === 'disconnected') open.clear();
        if (input.kind === 'offers') for (const offer of input.offers) open.set(offer.id, offer);
      }
      const rescinded = new Set(inputs.flatMap((input) => (input.kind === 'rescinded' ? [input.offerId] : [])));
      for (const call of calls) {
        if (call.kind === 'decline') for (const id of call.offerIds) open.delete(id);
        if (call.kind !== 'accept') continue;
        const offers = call.offerIds.map((id) => open.get(id));
        for (const id of call.offerIds) {
          if (!open.delete(id)) complain(`offer ${id} is accepted, which was answered or never made`);
          if (rescinded.has(id)) complain(`offer ${id} is accepted in the decision that hears of its rescission`);
        }
        const known = offers.filter((offer) => offer !== undefined);
        const held = new Holdings(known.flatMap(({ pools }) => pools));
        for (const launch of call.launches) {
          if (
            known.some(({ agentId, allocatedTo }) => agentId !== launch.agentId || allocatedTo !== launch.allocatedTo)
          )
            complain(`${launch.taskId} is launched from the offer of another agent or role`);
          const lack = held.take(launch.resources);
          if (lack !== undefined) complain(`${launch.taskId} takes more than was offered: ${lack}`);
          const ports = new Set(
            launch.resources.flatMap(({ ports: ranges }) =>
              ranges.flatMap(({ begin, end }) => Array.from({ length: end - begin + 1 }, (_, index) => begin + index)),
            ),
          );
          if (ports.size !== launch.ports.length || launch.ports.some((port) => !ports.has(port)))
            complain(
              `${launch.taskId} is promised the ports ${launch.ports.join(' ')}, but takes ${[...ports].join(' ')}`,
            );
        }
        if (call.launches.length === 0) complain('an accept without launches');
      }
    },
  };
};

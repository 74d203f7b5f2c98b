import { allocationsOf, inverseOfferMessage, offerMessage } from '../../master/index.js';
import type { FrameworkRecord, OfferRecord } from '../../master/index.js';
import { ENDPOINT_STYLE } from '../../resources/index.js';
import type { FrameworkMessage, Offer } from '../../wire.js';
import { allocationMessages, timeMessage } from './resource-messages.js';

export function frameworkMessage(framework: FrameworkRecord): FrameworkMessage {
  const { reregisteredMs, unregisteredMs } = framework;
  return {
    frameworkInfo: framework.info,
    ...(framework.offerConstraints ? { offerConstraints: framework.offerConstraints } : {}),
    active: framework.connected,
    connected: framework.connected,
    recovered: framework.recovered,
    registeredTime: timeMessage(framework.registeredMs),
    ...(reregisteredMs === undefined ? {} : { reregisteredTime: timeMessage(reregisteredMs) }),
    ...(unregisteredMs === 0 ? {} : { unregisteredTime: timeMessage(unregisteredMs) }),
    offers: [...framework.offers].map(offerForOperators),
    inverseOffers: [...framework.inverseOffers].map(inverseOfferMessage),
    allocatedResources: allocationMessages(allocationsOf(framework)),
    offeredResources: allocationMessages([...framework.offers]),
  };
}

const offerForOperators = (offer: OfferRecord): Offer =>
  offerMessage(offer, { ...ENDPOINT_STYLE, allocationRole: offer.role });

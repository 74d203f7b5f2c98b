import type { Lane, Mishap } from '../network/index.js';
import type { Fault } from './fault.js';

/**
 * What may befall which message. Links are TCP, so between master and agents nothing comes twice or out of order but what its sender
 * repeats; and no rescission overtakes its offer.
 */
const mishaps: readonly { readonly lane: Lane; readonly kind: string; readonly can: readonly Mishap[] }[] = [
  { lane: 'call', kind: 'accept', can: ['lose', 'refuse', 'twice', 'late', 'stall'] },
  { lane: 'call', kind: 'decline', can: ['lose', 'refuse', 'twice', 'late'] },
  { lane: 'call', kind: 'kill', can: ['lose', 'refuse', 'twice', 'late', 'stall'] },
  { lane: 'call', kind: 'acknowledge', can: ['lose', 'refuse', 'twice', 'late', 'stall'] },
  { lane: 'call', kind: 'reconcile', can: ['lose', 'refuse', 'twice', 'late'] },
  { lane: 'call', kind: 'revive', can: ['lose', 'refuse', 'twice', 'late'] },
  { lane: 'call', kind: 'answerInverseOffers', can: ['lose', 'refuse', 'twice', 'late'] },
  { lane: 'call', kind: 'suppress', can: ['lose', 'refuse', 'twice', 'late'] },
  { lane: 'event', kind: 'offers', can: ['lose', 'stall'] },
  { lane: 'event', kind: 'rescinded', can: ['lose', 'twice', 'late'] },
  { lane: 'event', kind: 'inverseOffers', can: ['lose', 'stall'] },
  { lane: 'event', kind: 'inverseOfferRescinded', can: ['lose', 'twice', 'late'] },
  { lane: 'event', kind: 'statusUpdate', can: ['lose', 'twice', 'late', 'stall'] },
  { lane: 'event', kind: 'agentLost', can: ['lose', 'twice', 'late'] },
  { lane: 'toAgent', kind: 'launch', can: ['lose', 'stall'] },
  { lane: 'toAgent', kind: 'kill', can: ['lose', 'twice', 'stall'] },
  { lane: 'toAgent', kind: 'acknowledge', can: ['lose', 'twice', 'stall'] },
  { lane: 'toMaster', kind: 'update', can: ['lose', 'twice', 'stall'] },
];

const message: Fault = {
  name: 'a message is lost, refused, doubled, late, or stalled',
  weight: 30,
  strike: ({ network }, random) => {
    const { lane, kind, can } = random.pick(mishaps);
    const mishap = random.pick(can);
    const ms = random.pick([50, 1_000, 6_000]);
    network.arm({ lane, kind, mishap, ms });
    return `the next ${kind} (${lane}): ${mishap}, ${ms} ms`;
  },
};

const cut: Fault = {
  name: 'the subscription is cut',
  weight: 4,
  strike: ({ connection }) => {
    if (!connection?.isUp) return undefined;
    connection.cut();
    return 'and the master notices';
  },
};

const halfOpen: Fault = {
  name: 'the subscription is half-open',
  weight: 3,
  strike: ({ connection }) => {
    if (!connection?.isUp) return undefined;
    connection.cut(true);
    return 'and the master goes on telling nobody';
  },
};

export const transportFaults: readonly Fault[] = [message, cut, halfOpen];

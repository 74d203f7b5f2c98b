import type { Agent } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';
import type { LostOffers } from '../state/lost-offers.js';
import { couldTake } from './could-take.js';

interface Suspicion {
  readonly why: Parameters<LostOffers['resubscribed']>[0];
  readonly message: string;
}

/**
 * Tasks wait, and offers seem to be lost: they were made, and never came. The master goes on holding them for us, and no REVIVE changes
 * that; a new subscription does, for with the old one all that is offered to it ends. True when one was asked for.
 */
export const resubscribeForOffers = (state: CoreState, atMs: number): boolean => {
  const { lostOffers, settings } = state;
  if (settings.resubscribeMostMs === 0 || atMs - lostOffers.lookedAtMs < settings.silentOffersMs / looksPerSilence)
    return false;
  lostOffers.lookedAtMs = atMs;
  lookAtAgents(state, atMs);
  if (atMs - Math.max(state.connectedAtMs, lostOffers.resubscribedAtMs) < pauseMs(state)) return false;
  const suspicion = allSilent(state, atMs) ?? oneSilent(state, atMs) ?? old(state, atMs);
  if (!suspicion) return false;
  const told = 'Offers may have been lost on their way: the subscription is renewed, so that Mesos offers them anew.';
  state.remark({ level: 'info', message: `${suspicion.message} ${told}` });
  state.call({ kind: 'resubscribe' });
  lostOffers.resubscribed(suspicion.why, atMs);
  return true;
};

/** Between two subscriptions. It grows, since there may just be nothing to offer. */
const pauseMs = (state: CoreState): number =>
  Math.min(state.settings.silentOffersMs * 2 ** state.lostOffers.inVain, longestMs(state));

/** What is given up after a time has that time anew with each subscription, so no task would ever be if they were shorter. */
const longestMs = ({ settings: { resubscribeMostMs, launchTimeoutMs, transientTimeoutMs } }: CoreState): number =>
  Math.max(resubscribeMostMs, launchTimeoutMs * 2, transientTimeoutMs * 2);

/** So often it is looked in the time of a silence, and at so many agents each time: no decision takes long for it. */
const looksPerSilence = 30;
const agentsPerLook = 500;

const lookAtAgents = (state: CoreState, atMs: number): void => {
  const { lostOffers, ledger } = state;
  lostOffers.turn ??= ledger.keys();
  for (let looked = 0; looked < agentsPerLook; looked++) {
    const next = lostOffers.turn.next();
    if (next.done === true) {
      lostOffers.turn = undefined;
      return;
    }
    const agentId = next.value;
    const entry = ledger.get(agentId);
    if (!entry || !couldTake(state, entry.agent)) lostOffers.couldTakeSinceMs.delete(agentId);
    else if (!lostOffers.couldTakeSinceMs.has(agentId)) lostOffers.couldTakeSinceMs.set(agentId, atMs);
  }
};

/** Nobody offers anything, and the REVIVE that was repeated for that had the time to be answered. */
const allSilent = (state: CoreState, atMs: number): Suspicion | undefined => {
  const { askedSinceMs } = state.lostOffers;
  const untilMs = atMs - state.settings.silentOffersMs * 1.25;
  if (askedSinceMs === undefined || askedSinceMs > untilMs) return undefined;
  // Before the first offers nothing is known of anybody; and who is to leave an agent is in no group.
  const unknown = state.ledger.size === 0 || state.groups.groups(state).length === 0;
  if (!unknown && !silentSince(state, untilMs)) return undefined;
  const message = `Nothing was offered for ${seconds(atMs - askedSinceMs)}, though tasks wait and offers were asked for.`;
  return { why: 'allSilent', message };
};

/** Others offer, so it is not repeated to all of them what was asked; it is waited for longer instead. */
const oneSilent = (state: CoreState, atMs: number): Suspicion | undefined => {
  const silent = silentSince(state, atMs - state.settings.silentOffersMs * 2);
  if (!silent) return undefined;
  const [{ hostname }, sinceMs] = silent;
  const message = `${hostname} has offered nothing for ${seconds(atMs - sinceMs)}, though tasks wait that it may have room for.`;
  return { why: 'oneSilent', message };
};

/** An agent that was never heard of is not missed. */
const old = (state: CoreState, atMs: number): Suspicion | undefined => {
  const ageMs = atMs - state.connectedAtMs;
  if (ageMs < longestMs(state)) return undefined;
  return { why: 'old', message: `Tasks wait, and the subscription is ${Math.round(ageMs / 60_000)} min old.` };
};

/** An agent that has had room since then, and has not offered it; with the moment since when that is so. */
const silentSince = (state: CoreState, untilMs: number): readonly [Agent, number] | undefined => {
  let left = agentsPerLook;
  for (const [agentId, couldMs] of state.lostOffers.couldTakeSinceMs) {
    const entry = state.ledger.get(agentId);
    if (!entry || couldMs > untilMs || entry.atMs > untilMs) continue;
    // It may have been a while since its turn.
    if (couldTake(state, entry.agent)) return [entry.agent, Math.max(couldMs, entry.atMs)];
    state.lostOffers.couldTakeSinceMs.delete(agentId);
    if (--left === 0) break;
  }
  return undefined;
};

const seconds = (ms: number): string => `${Math.round(ms / 1_000)} s`;

import { acceptedIsOffered } from './accepted-is-offered.js';
import { acknowledgedIsKept } from './acknowledged-is-kept.js';
import { decisionsEnd } from './decisions-end.js';
import { drains } from './drains.js';
import { explained } from './explained.js';
import type { InvariantOf } from './invariant.js';
import { limits } from './limits.js';
import { minimumHealthy } from './minimum-healthy.js';
import { nothingTwice } from './nothing-twice.js';
import { onlyKnownAreKilled } from './only-known-are-killed.js';
import { operationsEnd } from './operations-end.js';
import { plans } from './plans.js';
import { quotas } from './quotas.js';
import { sameDecisions } from './same-decisions.js';
import { slots } from './slots.js';
import { storeEqualsMemory } from './store-equals-memory.js';
import { storms } from './storm.js';
import { victims } from './victims.js';

export { unsettled } from './convergence.js';
export type { Invariant } from './invariant.js';

export const invariants: readonly InvariantOf[] = [
  acceptedIsOffered,
  nothingTwice,
  slots,
  limits,
  minimumHealthy,
  victims,
  quotas,
  storms,
  drains,
  plans,
  operationsEnd,
  decisionsEnd,
  explained,
  acknowledgedIsKept,
  onlyKnownAreKilled,
  storeEqualsMemory,
  sameDecisions,
];

export { AgentResources, resourceVetoes } from './agent-resources.js';
export type { Taken } from './agent-resources.js';
export { Candidate } from './candidate.js';
export type { PlannedLaunch } from './candidate.js';
export { ArrivingOffers } from './arriving-offers.js';
export { countFrom, holds, normalised, rangesOf } from './ports.js';
export { OfferPool } from './offer-pool.js';
export { noAmounts, scale, scaled, scalars } from './scaled-request.js';
export type { Amounts, Scalar, ScaledRequest } from './scaled-request.js';

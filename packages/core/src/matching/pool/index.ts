export { AgentResources, resourceVetoes } from './agent-resources.js';
export type { Taken } from './agent-resources.js';
export { Candidate } from './candidate.js';
export { OfferPool } from './offer-pool.js';
export { noAmounts, scale, scaled, scalars } from './scaled-request.js';
export type { Amounts, Scalar, ScaledRequest } from './scaled-request.js';

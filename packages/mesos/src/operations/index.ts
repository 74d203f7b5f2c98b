export { accept, create, destroy, launch, launchGroup, reserve, unreserve } from './offer-operations.js';

export { Keyring } from './keyring.js';
export { keyringOf } from './keyring-of.js';
export { openDecision } from './seal-decision.js';
export { openSecrets } from './seal-entities.js';
export { SealedStore } from './sealed-store.js';
export { openTemplates, sealTemplates } from './seal-templates.js';

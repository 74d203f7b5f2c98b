export { Keyring } from './keyring.js';
export { keyringOf } from './keyring-of.js';
export { SealedStore } from './sealed-store.js';
export { openTemplates, sealTemplates } from './seal-templates.js';

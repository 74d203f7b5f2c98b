export { checkModule, settingsFor } from './check-module.js';
export type { Samples } from './check-module.js';

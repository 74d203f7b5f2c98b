export { crowded } from './crowded.js';
export type { Neighbourhood } from './crowded.js';
export { inSomeOrder } from './in-some-order.js';
export { unfit } from './unfit.js';

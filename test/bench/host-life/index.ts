export { sayHostLife } from './say-host-life.js';
export { hostLife } from './host-life.js';

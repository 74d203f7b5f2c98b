export { explainPending } from './explain-pending.js';

export { SteadyTime } from './steady-time.js';

export { durationText } from './duration-text.js';
export { SteadyTime } from './steady-time.js';

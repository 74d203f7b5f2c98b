export { constraintList, constraintListText } from './constraint-list.js';
export type { ConstraintList, EntryProblem } from './constraint-list.js';

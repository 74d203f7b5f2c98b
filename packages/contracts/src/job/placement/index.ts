export * from './constraint-text.js';
export * from './constraint.schema.js';
export * from './placement.schema.js';
export { contradictionsIn } from './contradictions.js';
export type { PlacementOwner, PlacementProblem } from './contradictions.js';
export { patternOf } from './pattern.js';

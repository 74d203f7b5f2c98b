export { explainPending } from './explain-pending.js';
export { definitionWith } from './fix-steps.js';
export { neverFits } from './never-fits.js';
export { pendingReport } from './pending-report.js';
export { remarkNeverFits } from './remark-never-fits.js';

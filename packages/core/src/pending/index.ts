export { Checks } from './checks.js';
export { explainPending } from './explain-pending.js';
export { definitionWith } from './fix-steps.js';
export { missingOf } from './missing.js';
export { misfitOf } from './never-fits.js';
export { pendingReport } from './pending-report.js';
export { remarkMisfits, remarkNeverFits } from './remark-misfits.js';
export { tooFewAgents } from './too-few-agents.js';

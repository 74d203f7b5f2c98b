export { advanceDrain } from './advance-drain.js';
export { changeMarks } from './change-marks.js';
export { markedBy, tasksOn } from './remaining.js';
export { stayingInWords, whyStays } from './staying.js';

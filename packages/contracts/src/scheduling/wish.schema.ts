import { z } from 'zod';

const shortestDeadlineMs = 1_000;
const longestDeadlineMs = 7 * 24 * 3_600_000;

/** What every wish may say of itself: why, and within how many milliseconds it has to be done. */
export const wishShape = {
  reason: z.string().max(500).optional().describe('Why; shown with the operation.'),
  withinMs: z
    .number()
    .min(shortestDeadlineMs)
    .max(longestDeadlineMs)
    .optional()
    .describe('Milliseconds until it is given up; without, by what there is to do.'),
};

import { z } from 'zod';

const usual = 100;
const most = 1_000;

/** How much of a list is answered, the newest of it. */
export const limitSchema = z.coerce
  .number()
  .int()
  .min(1)
  .max(most)
  .default(usual)
  .describe(`At most so many, ${usual} without, ${most} at most`);

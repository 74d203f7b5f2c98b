import { z } from 'zod';

export const restartMethods = ['auto', 'surge', 'inPlace'] as const;

const largestBatch = 1_000;
const longestWatchMs = 3_600_000;
/** Longer than it takes most of what cannot start to come to its end, and short enough for a restart of many. */
const usualWatchMs = 5_000;

/** How tasks are replaced. Every field has a default, so `{}` is one at a time, gated by health and watched for a moment, without a failure tolerated. */
export const restartSettingsSchema = z
  .strictObject({
    batchSize: z
      .int()
      .min(1)
      .max(largestBatch)
      .default(1)
      .describe('So many tasks are replaced at once; the next batch follows when all of one are done.'),
    method: z
      .enum(restartMethods)
      .default('auto')
      .describe(
        'surge: the successor is up before the old task ends. inPlace: the old task ends first. auto: surge, but in place where two cannot be there at once (fixed ports, one instance per agent and no agent free, no room in the quota).',
      ),
    healthGated: z
      .boolean()
      .default(true)
      .describe('A successor counts as up when its health check passes; without, as soon as it runs.'),
    watchMs: z
      .number()
      .min(0)
      .max(longestWatchMs)
      .default(usualWatchMs)
      .describe(
        'Milliseconds a successor has to be up without a break before it counts, and before the old task ends where that goes second. 0: as soon as it is up.',
      ),
    onlyOutdated: z.boolean().default(false).describe('Leave alone what runs the newest revision already.'),
    maximumFailures: z
      .int()
      .min(0)
      .default(0)
      .describe('More failed replacements than this end the operation; what is left runs on.'),
  })
  .meta({ id: 'RestartSettings' });

export type RestartSettings = z.output<typeof restartSettingsSchema>;

import { z } from 'zod';

/** An inclusive range of ports; never expanded. */
export const portRangeSchema = z.object({ begin: z.int(), end: z.int() }).readonly();

export type PortRange = z.output<typeof portRangeSchema>;

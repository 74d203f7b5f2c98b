import { asJobKey } from '@borealis/contracts';
import type { JobKey } from '@borealis/contracts';

/** The job that another one names: by its key, or by its name alone when role and environment are the same. */
export const jobNamed = (name: string, by: JobKey): JobKey =>
  asJobKey(name.includes('/') ? name : `${by.slice(0, by.lastIndexOf('/'))}/${name}`);

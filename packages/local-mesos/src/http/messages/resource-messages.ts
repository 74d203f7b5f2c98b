import type { Allocation } from '../../master/index.js';
import { ENDPOINT_STYLE, resourcesOf } from '../../resources/index.js';
import type { Bundle } from '../../resources/index.js';
import type { Resource } from '../../wire.js';

/** As operators read them; what is allocated or offered names the role. */
export const resourceMessages = (bundle: Bundle, allocationRole?: string): Resource[] =>
  resourcesOf(bundle, { ...ENDPOINT_STYLE, allocationRole });

export const allocationMessages = (allocations: readonly Allocation[]): Resource[] =>
  allocations.flatMap(({ role, bundle }) => resourceMessages(bundle, role));

/** A moment, given in milliseconds since the epoch. */
export const timeMessage = (ms: number): { readonly nanoseconds: number } => ({ nanoseconds: ms * 1e6 });

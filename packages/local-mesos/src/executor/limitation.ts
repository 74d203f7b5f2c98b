import type { RunEnd } from '../runner/index.js';
import { ValueType } from '../wire.js';
import type { TaskResourceLimitation } from '../wire.js';

/** What was exceeded, as a status tells it: the limit as a resource. */
export const limitationOf = ({
  resource,
  limitBytes,
}: RunEnd & { readonly kind: 'limited' }): TaskResourceLimitation => ({
  resources: [{ name: resource, type: ValueType.SCALAR, scalar: { value: limitBytes / (1024 * 1024) } }],
});

import { apiErrors } from './api.errors.js';
import { environmentErrors } from './environment.errors.js';
import { hostErrors } from './host.errors.js';
import { operationErrors } from './operation.errors.js';
import { schedulingErrors } from './scheduling.errors.js';
import { storeErrors } from './store.errors.js';

/** Every error Borealis can show, by its permanent code. The reference page is generated from this. */
export const errorCatalogue = {
  ...environmentErrors,
  ...schedulingErrors,
  ...operationErrors,
  ...storeErrors,
  ...hostErrors,
  ...apiErrors,
} as const;

export type ErrorCode = keyof typeof errorCatalogue;

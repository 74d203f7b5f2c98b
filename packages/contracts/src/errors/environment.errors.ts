import { defineErrors } from './error-entry.js';

/** Problems of the environment variables. */
export const environmentErrors = defineErrors({
  BOREALIS_ENVIRONMENT_INVALID: {
    title: 'The configuration is not valid',
    what: '{count} environment variables have problems: {variables}.',
    todo: 'Correct them all; `borealis check-config` explains each, without starting anything.',
    status: 422,
  },
});

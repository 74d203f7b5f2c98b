import { defineErrors } from './error-entry.js';

/** Problems of the environment variables. */
export const environmentErrors = defineErrors({
  BOREALIS_ENVIRONMENT_INVALID: {
    title: 'The configuration is not valid',
    what: '{count} environment variables have problems: {variables}.',
    todo: 'Correct them all (each is explained above) and start again; `borealis check-config` checks without starting.',
    status: 422,
  },
});

import type { MesosError } from '../mesos-error.js';
import type { CallResult } from './call-result.js';

/**
 * The master's verdict on an UPDATE_FRAMEWORK, the only call with one. `invalid` (400): a field cannot be or must not change (user,
 * checkpoint, principal). `unauthorised` (401, 403): not for these roles, or not subscribed. `conflict` (409): the framework is being
 * removed. `rejected`: another status. `notSent` and `failed`: as of any call.
 */
export type FrameworkUpdate =
  | { readonly verdict: 'updated' }
  | {
      readonly verdict: 'invalid' | 'unauthorised' | 'conflict' | 'rejected';
      readonly status: number;
      readonly error: MesosError;
    }
  | { readonly verdict: 'notSent' | 'failed'; readonly error: MesosError };

const verdicts: Readonly<Record<number, 'invalid' | 'unauthorised' | 'conflict'>> = {
  400: 'invalid',
  401: 'unauthorised',
  403: 'unauthorised',
  409: 'conflict',
};

export const frameworkUpdateOf = (result: CallResult): FrameworkUpdate => {
  if (result.outcome === 'accepted') return { verdict: 'updated' };
  const { error } = result;
  if (result.outcome !== 'rejected') return { verdict: result.outcome, error };
  return { verdict: verdicts[result.status] ?? 'rejected', status: result.status, error };
};

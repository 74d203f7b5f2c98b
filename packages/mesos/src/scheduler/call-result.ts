import type { MesosError } from '../mesos-error.js';

/**
 * How a call ended. `accepted`: the master took it (200 or 202); what comes of it is told by events. `rejected`: the master refused it.
 * `notSent`: not a byte of it left. Neither was carried out. `failed`: it was sent and not answered; whether it was carried out is unknown.
 * No call is ever sent twice.
 */
export type CallResult =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'rejected'; readonly status: number; readonly error: MesosError }
  | { readonly outcome: 'notSent'; readonly error: MesosError }
  | { readonly outcome: 'failed'; readonly error: MesosError };

import type { Term } from '../store.port.js';

/** The term in a row of its table: the driver gives numbers of 64 bits as texts. */
export const termOf = ([row]: readonly { readonly current?: string }[]): Term => Number(row?.current ?? 0);

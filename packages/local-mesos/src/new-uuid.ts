import { randomUUID } from 'node:crypto';

/** The 16 bytes of a random UUID, as updates are told apart by. Node keeps random numbers in store for these only. */
export const newUuid = (): Uint8Array => Buffer.from(randomUUID().replaceAll('-', ''), 'hex');

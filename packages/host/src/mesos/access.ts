import { createSecureContext } from 'node:tls';
import { BorealisError } from '@borealis/contracts';
import type { FrameworkConfig } from '@borealis/contracts';
import type { Access } from '@borealis/mesos';

/** How this configuration logs in at the masters. */
export const accessOf = ({ principal, secret, tls }: FrameworkConfig): Access => ({
  ...(principal === undefined || secret === undefined ? {} : { credentials: { principal, secret: secret.reveal() } }),
  ...(tls === undefined
    ? {}
    : {
        tls: {
          ...(tls.ca === undefined ? {} : { ca: tls.ca }),
          ...(tls.cert === undefined ? {} : { cert: tls.cert }),
          ...(tls.key === undefined ? {} : { key: tls.key.reveal() }),
        },
      }),
});

/** Throws BOREALIS_TLS_INVALID: better at the start than at the first try, which would be tried again for ever. */
export const proveTls = (config: FrameworkConfig): void => {
  const { tls } = accessOf(config);
  if (tls === undefined) return;
  try {
    createSecureContext(tls);
  } catch (error) {
    throw new BorealisError('BOREALIS_TLS_INVALID', { why: (error as Error).message }, { cause: error });
  }
};

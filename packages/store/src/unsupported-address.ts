import { BorealisError } from '@borealis/contracts';

/** BOREALIS_STORE_UNSUPPORTED. Of an address that may hold a password only the kind is shown. */
export const unsupportedAddress = (url: string): BorealisError => {
  const kind = /^([a-z][a-z0-9+.-]*:)./i.exec(url)?.[1];
  const shown = kind === undefined || kind === 'sqlite:' ? url : `${kind}…`;
  return new BorealisError('BOREALIS_STORE_UNSUPPORTED', { url: shown });
};

import { BorealisError } from '@borealis/contracts';
import type { NextFunction, Request, Response } from 'express';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another site must not be able to scale or kill with the browser of somebody who can reach this host. */
export const refuseOtherSites = (request: Request, _response: Response, next: NextFunction): void => {
  if (reads.has(request.method)) return next();
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const foreign =
    site === 'cross-site' ||
    site === 'same-site' ||
    (site === undefined && origin !== undefined && hostOf(origin) !== host);
  if (foreign) throw new BorealisError('BOREALIS_OTHER_SITE', { origin: origin ?? 'unknown' });
  next();
};

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};

import { BorealisError } from '@borealis/contracts';
import type { NextFunction, Request, Response } from 'express';

/** Something is sent with it. One that names neither a length nor a type has nothing to say, however its transfer is coded. */
const hasBody = ({ headers }: Request): boolean =>
  Number(headers['content-length'] ?? 0) > 0 ||
  (headers['transfer-encoding'] !== undefined && headers['content-type'] !== undefined);

/**
 * A body of another type is refused at the v2 door, as it would not be read: a restart would begin with settings nobody asked for.
 * The ancestor's doors take no bodies, and never minded any.
 */
export const refuseOtherBodies = (request: Request, _response: Response, next: NextFunction): void => {
  if (request.path.startsWith('/api/v2/') && hasBody(request) && !request.is('application/json'))
    throw new BorealisError('BOREALIS_BODY_TYPE_UNKNOWN', { type: request.headers['content-type'] ?? 'none' });
  next();
};

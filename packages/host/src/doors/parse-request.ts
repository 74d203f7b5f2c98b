import { BorealisError, maximumInstances, readRequest } from '@borealis/contracts';
import type { z } from 'zod';

/** The body in the shape of a schema, or everything that is wrong with it. No body counts as an empty one. */
export const parseBody = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => {
  const read = readRequest(schema, body ?? {});
  if (read.ok) return read.request;
  throw new BorealisError('BOREALIS_REQUEST_INVALID', { problems: read.problems.join('; ') });
};

/** The query in the shape of a schema, or everything that is wrong with it. */
export const parseQuery = parseBody;

/** A number of instances from a path: plain digits only, so that nothing is read into `1e9`, `-1` or `Infinity`. */
export const parseCount = (given: string): number => {
  const count = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
  if (count <= maximumInstances) return count;
  throw new BorealisError('BOREALIS_COUNT_INVALID', { given: given.slice(0, 50), maximum: maximumInstances });
};

/** The query has to say exactly `sure=yes`, once. */
export const requireSure = (sure: unknown): void => {
  if (sure !== 'yes') throw new BorealisError('BOREALIS_CONFIRMATION_MISSING');
};

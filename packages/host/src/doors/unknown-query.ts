import { endpoints } from '@borealis/contracts';
import type { Endpoint } from '@borealis/contracts';
import type { NextFunction, Request, Response } from 'express';
import { z } from 'zod';
import { parseQuery } from './parse-request.js';

const nothing = z.strictObject({});

/** The addresses of the v2 door that take no query. Those that do read it by a schema of their own. */
const withoutQuery = (Object.values(endpoints) as readonly Endpoint[])
  .filter(({ query }) => query === undefined)
  .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`) }));

/** What an address of the v2 door does not heed is refused: a list that is not narrowed as it was asked to be would be a wrong answer. */
export const refuseUnknownQuery = (request: Request, _response: Response, next: NextFunction): void => {
  if (
    Object.keys(request.query).length > 0 &&
    withoutQuery.some(({ method, pattern }) => method === request.method && pattern.test(request.path))
  )
    parseQuery(nothing, request.query);
  next();
};

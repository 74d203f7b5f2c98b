import { Catch, HttpException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { BorealisError, problemDocumentOf } from '@borealis/contracts';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';

/** Bytes a request may carry. */
export const bodyLimit = 1024 * 1024;

let requests = 0;

/** What went wrong in a request, as an error of the catalogue. Nothing of a stack or a path of this machine gets out. */
const borealisErrorOf = (error: unknown, request: Request, id: string): BorealisError => {
  if (error instanceof BorealisError) return error;
  // Nest turns the body parser's errors into exceptions of its own that keep only status and message.
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: number }).status;
  const { message } = error as { message?: string };
  const badAddress = error instanceof URIError || /URI|decode param/i.test(message ?? '');
  if (status === 413) return new BorealisError('BOREALIS_BODY_TOO_LARGE', { limit: bodyLimit });
  if ((status === 400 || status === 415) && !badAddress)
    return new BorealisError('BOREALIS_BODY_UNREADABLE', { why: message ?? '' });
  if (status === 404 || badAddress)
    return new BorealisError('BOREALIS_ROUTE_UNKNOWN', { method: request.method, path: request.path });
  return new BorealisError('BOREALIS_INTERNAL', { request: id }, { cause: error });
};

/** RFC 9457 problem documents; at the ancestor's doors its `{"error": …}`, with an honest status. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  answer(error: unknown, request: Request, response: Response): void {
    const id = `r${(++requests).toString(36)}`;
    const failure = borealisErrorOf(error, request, id);
    const { problem, code, cause } = failure;
    if (problem.status >= 500)
      this.logger.error(
        { code, request: id, method: request.method, path: request.path, err: cause ?? error },
        problem.title,
      );
    if (response.headersSent) {
      response.end();
      return;
    }
    response.status(problem.status);
    if (request.path.startsWith('/api/v1/')) {
      response.json({ error: `${problem.what} ${problem.todo}`, code });
      return;
    }
    response.type('application/problem+json').send(JSON.stringify(problemDocumentOf(failure, request.originalUrl)));
  }
}

import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { eventsQuerySchema } from '@borealis/contracts';
import type { Response } from 'express';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseQuery } from '../parse-request.js';

/** A listener with more than this unread is too slow; it comes back and resumes. */
const unreadAtMost = 4 * 1024 * 1024;

@Controller('api/v2/events')
export class EventsController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  /** `lastEventId` as a query serves clients that cannot set the header. */
  @Get()
  stream(@Res() response: Response, @Query() query: unknown, @Headers('last-event-id') header?: string): void {
    const { lastEventId } = parseQuery(eventsQuerySchema, query);
    const events = this.host.events();
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 1000\n\n');
    const end = events.listen(
      {
        write: (frame) => {
          response.write(frame);
          return response.writableLength < unreadAtMost;
        },
        close: () => response.destroy(),
      },
      header ?? lastEventId,
    );
    response.on('close', end);
  }
}

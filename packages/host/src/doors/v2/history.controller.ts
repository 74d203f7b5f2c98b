import { Controller, Get, Inject, Query } from '@nestjs/common';
import { historyQuerySchema } from '@borealis/contracts';
import type { HistoryEntry } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseQuery } from '../parse-request.js';

@Controller('api/v2/history')
export class HistoryController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get()
  async list(@Query() query: unknown): Promise<HistoryEntry[]> {
    const { task, limit, ...asked } = parseQuery(historyQuerySchema, query);
    // The history is kept by job: of a task that is still known it need not be looked through whole.
    const job = asked.job ?? (task === undefined ? undefined : this.host.core().task(task)?.jobKey);
    return [
      ...(await this.host.history({
        ...(task === undefined ? {} : { taskId: task }),
        ...(job === undefined ? {} : { jobKey: job }),
        limit,
      })),
    ];
  }
}

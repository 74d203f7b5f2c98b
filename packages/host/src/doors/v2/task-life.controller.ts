import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { reasonRequestSchema } from '@borealis/contracts';
import type { Accepted, ForeignTaskView } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody } from '../parse-request.js';
import { carryOut } from '../reply.js';

@Controller('api/v2')
export class TaskLifeController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get('foreign')
  foreign(): ForeignTaskView[] {
    return this.host
      .core()
      .foreignTasks()
      .map(({ taskId, state, name, agentId, hostname, labels }) => ({
        taskId,
        state,
        ...(name === undefined ? {} : { name }),
        ...(agentId === undefined ? {} : { agentId }),
        ...(hostname === undefined ? {} : { hostname }),
        ...(labels === undefined ? {} : { labels: { ...labels } }),
      }));
  }

  @Post('storm/end')
  @HttpCode(202)
  endStorm(@Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'endStorm', ...parseBody(reasonRequestSchema, body) });
  }
}

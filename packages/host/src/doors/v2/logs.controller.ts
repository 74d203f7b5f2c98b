import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { logLevelRequestSchema } from '@borealis/contracts';
import type { ComponentLevel } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody } from '../parse-request.js';
import { setLogLevel } from '../set-log-level.js';

@Controller('api/v2/logs/components')
export class LogLevelsController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get()
  list(): ComponentLevel[] {
    return this.host.logLevels.levels();
  }

  @Put(':component')
  set(@Param('component') component: string, @Body() body: unknown): ComponentLevel[] {
    return setLogLevel(this.host, component, parseBody(logLevelRequestSchema, body).level);
  }
}

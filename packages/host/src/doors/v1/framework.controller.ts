import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { requireSure } from '../parse-request.js';
import { configurationOf } from './launched-task.js';
import { statsOf } from './stats.js';
import type { Stats } from './stats.js';

@Controller('api/v1/framework')
export class FrameworkController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get('info')
  info(): Record<string, string> {
    // There is no home page to name yet; the fields stay, for those who read them.
    return {
      moduleName: 'borealis',
      description: 'A scheduler framework for Apache Mesos',
      version: this.host.version,
      homepage: '',
      issues: '',
    };
  }

  @Get('configuration')
  configuration(): Record<string, unknown> {
    return configurationOf(this.host.config, this.host.core(), this.host.logFile(), this.host.modules(), false);
  }

  @Get('stats')
  stats(): Stats {
    return statsOf(this.host.core());
  }

  @Post('restart')
  @HttpCode(202)
  restart(@Query('sure') sure: unknown): { status: string } {
    requireSure(sure);
    this.host.restart();
    return { status: 'ok' };
  }
}

import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { requireSure } from '../parse-request.js';
import { configurationOf } from './launched-task.js';

interface Sum {
  readonly cpus: number;
  readonly mem: number;
  readonly disk: number;
  readonly ports: number;
  readonly instances: number;
}

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
  stats(): { byType: Record<string, Sum>; overall: Sum } {
    const { byJob, used } = this.host.core().overview();
    const sumOf = (resources: typeof used, instances: number): Sum => ({
      cpus: resources.cpus,
      mem: resources.memMb,
      disk: resources.diskMb,
      ports: resources.ports,
      instances,
    });
    const launched = byJob.filter(({ instances }) => instances > 0);
    return {
      byType: Object.fromEntries(
        launched.map(({ jobKey, used: mine, instances }) => [
          jobKey.slice(jobKey.lastIndexOf('/') + 1),
          sumOf(mine, instances),
        ]),
      ),
      overall: sumOf(
        used,
        byJob.reduce((total, { instances }) => total + instances, 0),
      ),
    };
  }

  @Post('restart')
  @HttpCode(202)
  restart(@Query('sure') sure: unknown): { status: string } {
    requireSure(sure);
    this.host.restart();
    return { status: 'ok' };
  }
}

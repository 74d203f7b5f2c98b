import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  BorealisError,
  jobKeyOf,
  rollingRestartRequestSchema,
  scaleRequestSchema,
  wishRequestSchema,
} from '@borealis/contracts';
import type { Accepted, JobKey, JobView, PendingReport } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody } from '../parse-request.js';
import { carryOut } from '../reply.js';

interface Parts {
  readonly role: string;
  readonly environment: string;
  readonly name: string;
}

@Controller('api/v2/jobs')
export class JobsController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get()
  list(): JobView[] {
    const core = this.host.core();
    return core.jobs().flatMap(({ key }) => core.jobView(key) ?? []);
  }

  @Post('restart')
  @HttpCode(202)
  restartAll(@Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'rollingRestart', ...parseBody(rollingRestartRequestSchema, body) });
  }

  @Get(':role/:environment/:name')
  one(@Param() parts: Parts): JobView {
    const key = jobKeyOf(parts);
    const view = this.host.core().jobView(key);
    if (!view) throw this.unknown(key);
    return view;
  }

  @Get(':role/:environment/:name/pending')
  pending(@Param() parts: Parts): PendingReport {
    const key = jobKeyOf(parts);
    const report = this.host.core().pendingReport(key, Date.now());
    if (!report) throw this.unknown(key);
    return report;
  }

  @Post(':role/:environment/:name/scale')
  @HttpCode(202)
  scale(@Param() parts: Parts, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'scale', jobKey: jobKeyOf(parts), ...parseBody(scaleRequestSchema, body) });
  }

  @Post(':role/:environment/:name/restart')
  @HttpCode(202)
  restart(@Param() parts: Parts, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, {
      kind: 'rollingRestart',
      jobKeys: [jobKeyOf(parts)],
      ...parseBody(rollingRestartRequestSchema, body),
    });
  }

  @Post(':role/:environment/:name/kill')
  @HttpCode(202)
  kill(@Param() parts: Parts, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'killAll', jobKeys: [jobKeyOf(parts)], ...parseBody(wishRequestSchema, body) });
  }

  @Post(':role/:environment/:name/suspend')
  @HttpCode(202)
  suspend(@Param() parts: Parts, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'suspend', jobKey: jobKeyOf(parts), ...parseBody(wishRequestSchema, body) });
  }

  @Post(':role/:environment/:name/resume')
  @HttpCode(202)
  resume(@Param() parts: Parts, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'resume', jobKey: jobKeyOf(parts), ...parseBody(wishRequestSchema, body) });
  }

  private unknown(job: JobKey): BorealisError {
    return new BorealisError('BOREALIS_JOB_UNKNOWN', {
      job,
      known: this.host
        .core()
        .jobs()
        .map(({ key }) => key),
    });
  }
}

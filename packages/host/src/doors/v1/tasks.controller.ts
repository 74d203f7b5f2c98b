import { Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { asTaskId, BorealisError, isWaiting } from '@borealis/contracts';
import type { Command, JobKey } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseCount, requireSure } from '../parse-request.js';
import { carryOut } from '../reply.js';
import { launchedTaskOf, pendingTaskOf } from './launched-task.js';
import { typeOf } from './task-type.js';

/** What takes time answers like the ancestor, with the operation to follow beside it. */
interface Begun {
  readonly status: 'ok';
  readonly operation: string;
}

@Controller('api/v1/tasks')
export class AncestorTasksController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get('launched')
  launched(): unknown[] {
    const core = this.host.core();
    const tasks = core.tasks().filter(({ state }) => !isWaiting(state));
    return tasks
      .sort((a, b) => (a.assignedAtMs ?? 0) - (b.assignedAtMs ?? 0))
      .flatMap((task) => launchedTaskOf(core, task) ?? []);
  }

  @Get('pending')
  pending(): unknown[] {
    const core = this.host.core();
    return core
      .tasks()
      .filter(({ state }) => isWaiting(state))
      .sort((a, b) => a.createdAtMs - b.createdAtMs)
      .flatMap((task) => pendingTaskOf(core, task) ?? []);
  }

  @Get('types')
  types(): unknown[] {
    const core = this.host.core();
    return core.jobs().map((job) => typeOf(core, job));
  }

  @Put('types/:type/scale/:instances')
  @HttpCode(202)
  scale(@Param('type') type: string, @Param('instances') instances: string): Promise<Begun> {
    return this.begin({ kind: 'scale', jobKey: this.keyOf(type), instances: parseCount(instances) });
  }

  @Post('types/:type/killAll')
  @HttpCode(202)
  killType(@Param('type') type: string, @Query('sure') sure: unknown): Promise<Begun> {
    const jobKey = this.keyOf(type);
    requireSure(sure);
    return this.begin({ kind: 'killAll', jobKeys: [jobKey] });
  }

  @Post('rollingRestart')
  @HttpCode(202)
  rollingRestart(@Query('sure') sure: unknown): Promise<Begun> {
    requireSure(sure);
    return this.begin({ kind: 'rollingRestart' });
  }

  @Post('killAll')
  @HttpCode(202)
  killAll(@Query('sure') sure: unknown): Promise<Begun> {
    requireSure(sure);
    return this.begin({ kind: 'killAll' });
  }

  /** Ends the task and gives its instance up: one fewer is wanted afterwards, as far as the minimum allows. */
  @Post(':task/kill')
  @HttpCode(202)
  kill(@Param('task') task: string, @Query('sure') sure: unknown): Promise<Begun> {
    requireSure(sure);
    return this.begin({ kind: 'killTask', taskId: asTaskId(task), scaleDown: true });
  }

  @Post(':task/restart')
  @HttpCode(202)
  restart(@Param('task') task: string): Promise<Begun> {
    return this.begin({ kind: 'restartTask', taskId: asTaskId(task) });
  }

  private async begin(command: Command): Promise<Begun> {
    const { operation } = await carryOut(this.host, command);
    return { status: 'ok', operation: operation.id };
  }

  /** The ancestor names a type by its name alone. */
  private keyOf(type: string): JobKey {
    const jobs = this.host.core().jobs();
    const job = jobs.find(({ key }) => nameOf(key) === type) ?? jobs.find(({ key }) => key === type);
    if (!job) throw new BorealisError('BOREALIS_JOB_UNKNOWN', { job: type, known: jobs.map(({ key }) => nameOf(key)) });
    return job.key;
  }
}

const nameOf = (key: JobKey): string => key.slice(key.lastIndexOf('/') + 1);

import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  adoptRequestSchema,
  asTaskId,
  BorealisError,
  killRequestSchema,
  restartRequestSchema,
  tasksQuerySchema,
} from '@borealis/contracts';
import type { Accepted, TaskDetail, TaskView } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody, parseQuery } from '../parse-request.js';
import { carryOut } from '../reply.js';

@Controller('api/v2/tasks')
export class TasksController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get()
  list(@Query() query: unknown): TaskView[] {
    const { job, ended } = parseQuery(tasksQuerySchema, query);
    const core = this.host.core();
    const filter = job === undefined ? {} : { jobKey: job };
    return core.tasks({ ...filter, ended: ended === 'true' }).flatMap(({ id }) => core.taskView(id) ?? []);
  }

  @Get(':task')
  one(@Param('task') id: string): TaskDetail {
    const core = this.host.core();
    const detail = core.taskDetail(asTaskId(id));
    const known = () =>
      core
        .tasks()
        .slice(0, 20)
        .map((task) => task.id);
    if (!detail) throw new BorealisError('BOREALIS_TASK_UNKNOWN', { task: id, known: known() });
    return detail;
  }

  @Post(':task/restart')
  @HttpCode(202)
  restart(@Param('task') id: string, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'restartTask', taskId: asTaskId(id), ...parseBody(restartRequestSchema, body) });
  }

  @Post(':task/kill')
  @HttpCode(202)
  kill(@Param('task') id: string, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'killTask', taskId: asTaskId(id), ...parseBody(killRequestSchema, body) });
  }

  @Post(':task/adopt')
  @HttpCode(202)
  adopt(@Param('task') id: string, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'adopt', taskId: asTaskId(id), ...parseBody(adoptRequestSchema, body) });
  }
}

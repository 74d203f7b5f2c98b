import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  asOperationId,
  BorealisError,
  endedOperationStates,
  openOperationStates,
  operationsQuerySchema,
  reasonRequestSchema,
} from '@borealis/contracts';
import type { Accepted, Operation, OperationState, OperationView } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody, parseQuery } from '../parse-request.js';
import { carryOut } from '../reply.js';

type Act = 'cancel' | 'pauseOperation' | 'resumeOperation' | 'undo';

/** Looked through for what the history cannot be asked for directly. */
const historyAtMost = 1_000;

const statesOf = (state: string | undefined): readonly OperationState[] | undefined => {
  if (state === 'open') return openOperationStates;
  if (state === 'ended') return endedOperationStates;
  return state === undefined ? undefined : [state as OperationState];
};

@Controller('api/v2/operations')
export class OperationsController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  /** What has ended is read from the history, which outlives what the core keeps at hand. */
  @Get()
  async list(@Query() query: unknown): Promise<OperationView[]> {
    const { state, kind, job, limit } = parseQuery(operationsQuerySchema, query);
    const core = this.host.core();
    const states = statesOf(state);
    const ended =
      states !== undefined && states.every((each) => (endedOperationStates as readonly string[]).includes(each));
    const wanted = (operation: Operation): boolean =>
      (states === undefined || states.includes(operation.state)) &&
      (kind === undefined || operation.kind === kind) &&
      (job === undefined || operation.jobKeys.includes(job));
    const found = ended
      ? await this.host.endedOperations({ ...(job === undefined ? {} : { jobKey: job }), limit: historyAtMost })
      : core.operations();
    return found
      .filter(wanted)
      .slice(0, limit)
      .map((operation) => core.operationViewOf(operation));
  }

  @Get(':operation')
  async one(@Param('operation') id: string): Promise<OperationView> {
    const core = this.host.core();
    const operation = core.operation(asOperationId(id)) ?? (await this.remembered(id));
    if (!operation) throw new BorealisError('BOREALIS_OPERATION_UNKNOWN', { operation: id });
    return core.operationViewOf(operation);
  }

  @Post(':operation/pause')
  @HttpCode(202)
  pause(@Param('operation') id: string, @Body() body: unknown): Promise<Accepted> {
    return this.act('pauseOperation', id, body);
  }

  @Post(':operation/resume')
  @HttpCode(202)
  resume(@Param('operation') id: string, @Body() body: unknown): Promise<Accepted> {
    return this.act('resumeOperation', id, body);
  }

  @Post(':operation/cancel')
  @HttpCode(202)
  cancel(@Param('operation') id: string, @Body() body: unknown): Promise<Accepted> {
    return this.act('cancel', id, body);
  }

  @Post(':operation/undo')
  @HttpCode(202)
  undo(@Param('operation') id: string, @Body() body: unknown): Promise<Accepted> {
    return this.act('undo', id, body);
  }

  private act(kind: Act, id: string, body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind, operationId: asOperationId(id), ...parseBody(reasonRequestSchema, body) });
  }

  private async remembered(id: string): Promise<Operation | undefined> {
    const [ended] = await this.host.endedOperations({ id, limit: 1 });
    return ended;
  }
}

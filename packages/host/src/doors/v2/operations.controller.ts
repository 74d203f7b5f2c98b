import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { asOperationId, BorealisError, reasonRequestSchema } from '@borealis/contracts';
import type { Accepted, Operation } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody } from '../parse-request.js';
import { carryOut } from '../reply.js';

@Controller('api/v2/operations')
export class OperationsController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get()
  list(): Operation[] {
    return this.host.core().operations();
  }

  @Get(':operation')
  one(@Param('operation') id: string): Operation {
    const operation = this.host.core().operation(asOperationId(id));
    if (!operation) throw new BorealisError('BOREALIS_OPERATION_UNKNOWN', { operation: id });
    return operation;
  }

  @Post(':operation/cancel')
  @HttpCode(202)
  cancel(@Param('operation') id: string, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, {
      kind: 'cancel',
      operationId: asOperationId(id),
      ...parseBody(reasonRequestSchema, body),
    });
  }
}

import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import {
  drainAgentsRequestSchema,
  drainRequestSchema,
  reasonRequestSchema,
  undrainAgentsRequestSchema,
} from '@borealis/contracts';
import type { Accepted, AgentView } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody } from '../parse-request.js';
import { carryOut } from '../reply.js';

@Controller('api/v2/agents')
export class AgentsController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get()
  list(): AgentView[] {
    return this.host.core().agentViews();
  }

  @Post('drain')
  @HttpCode(202)
  drainSome(@Body() body: unknown): Promise<Accepted> {
    const { by, ...wish } = parseBody(drainAgentsRequestSchema, body);
    return carryOut(this.host, { kind: 'drain', attribute: by, ...wish });
  }

  @Post('undrain')
  @HttpCode(202)
  undrainSome(@Body() body: unknown): Promise<Accepted> {
    const { by, ...wish } = parseBody(undrainAgentsRequestSchema, body);
    return carryOut(this.host, { kind: 'undrain', attribute: by, ...wish });
  }

  @Post(':agent/drain')
  @HttpCode(202)
  drain(@Param('agent') agent: string, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'drain', agents: [agent], ...parseBody(drainRequestSchema, body) });
  }

  @Post(':agent/undrain')
  @HttpCode(202)
  undrain(@Param('agent') agent: string, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'undrain', agents: [agent], ...parseBody(reasonRequestSchema, body) });
  }
}

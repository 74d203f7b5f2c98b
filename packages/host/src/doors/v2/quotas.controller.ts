import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { BorealisError, jobRoleSchema, quotaRequestSchema, reasonRequestSchema } from '@borealis/contracts';
import type { Accepted, QuotaView } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody } from '../parse-request.js';
import { carryOut } from '../reply.js';

@Controller('api/v2/quotas')
export class QuotasController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get()
  list(): QuotaView[] {
    return this.host.core().quotas();
  }

  @Get(':role')
  one(@Param('role') role: string): QuotaView {
    const core = this.host.core();
    const view = core.quota(role);
    if (view) return view;
    const known = core.quotas().flatMap((each) => (each.quota === undefined ? [] : [each.role]));
    throw new BorealisError('BOREALIS_QUOTA_UNKNOWN', { role, known });
  }

  @Put(':role')
  @HttpCode(202)
  set(@Param('role') role: string, @Body() body: unknown): Promise<Accepted> {
    const { reason, ...amounts } = parseBody(quotaRequestSchema, body);
    return carryOut(this.host, {
      kind: 'setQuota',
      role: parseBody(jobRoleSchema, role),
      amounts,
      ...(reason === undefined ? {} : { reason }),
    });
  }

  @Delete(':role')
  @HttpCode(202)
  remove(@Param('role') role: string, @Body() body: unknown): Promise<Accepted> {
    return carryOut(this.host, { kind: 'removeQuota', role, ...parseBody(reasonRequestSchema, body) });
  }
}

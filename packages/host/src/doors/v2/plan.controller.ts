import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { BorealisError, planApplyRequestSchema, planRequestSchema } from '@borealis/contracts';
import type { Accepted, Command, Plan, PlanRequest } from '@borealis/contracts';
import type { PlanQuestion } from '@borealis/core';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { parseBody } from '../parse-request.js';
import { anonymous, carryOut } from '../reply.js';

@Controller('api/v2/plan')
export class PlanController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Post()
  @HttpCode(200)
  plan(@Body() body: unknown): Plan {
    const request = parseBody(planRequestSchema, body);
    const changes = this.changesOf(request);
    if (changes.length === 0 && request.whatIf === undefined) throw new BorealisError('BOREALIS_PLAN_EMPTY');
    return this.planOf({ changes, whatIf: request.whatIf });
  }

  /** The hash is asked for by the first of the changes; the others follow it. */
  @Post('apply')
  @HttpCode(202)
  async apply(@Body() body: unknown): Promise<Accepted[]> {
    const { hash, ...request } = parseBody(planApplyRequestSchema, body);
    const changes = this.changesOf(request);
    if (changes.length === 0) throw new BorealisError('BOREALIS_PLAN_EMPTY');
    const accepted: Accepted[] = [];
    for (const [index, command] of changes.entries()) {
      const ifPlan = index === 0 ? { hash, changes } : undefined;
      accepted.push(
        await carryOut(this.host, command, anonymous, ifPlan).catch((error: unknown) => {
          throw this.withNewPlan(error, changes);
        }),
      );
    }
    return accepted;
  }

  private changesOf({ changes, environment }: PlanRequest): Command[] {
    return [...(environment ? [this.host.applyOf(environment)] : []), ...changes];
  }

  private planOf(question: PlanQuestion): Plan {
    const planned = this.host.core().plan(question, Date.now());
    if (!planned.ok) throw new BorealisError(planned.code, planned.details);
    return planned.plan;
  }

  /** Who is refused for an old plan gets the new differences with the refusal. */
  private withNewPlan(error: unknown, changes: readonly Command[]): unknown {
    if (!(error instanceof BorealisError) || error.code !== 'BOREALIS_PLAN_OUTDATED') return error;
    const { diff, hash } = this.planOf({ changes });
    const lines = diff.map(
      ({ jobKey, changes: words, begins, ends }) =>
        `${jobKey} ${[...words, `${begins} begin`, `${ends} end`].join(', ')}`,
    );
    return new BorealisError('BOREALIS_PLAN_OUTDATED', { hash, diff: lines });
  }
}

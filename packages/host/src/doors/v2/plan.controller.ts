import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { BorealisError, planApplyRequestSchema, planRequestSchema } from '@borealis/contracts';
import type { Accepted, Plan, PlannedCommand, PlanRequest } from '@borealis/contracts';
import type { Steps } from '@borealis/core';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';
import { runSteps } from '../../loop/run-steps.js';
import { parseBody } from '../parse-request.js';
import { accepted, anonymous, carryOut } from '../reply.js';
import { ShownForecasts } from './shown-forecasts.js';

/** Plans that wait behind the one being made. */
const waitingAtMost = 10;

@Controller('api/v2/plan')
export class PlanController {
  private readonly shown = new ShownForecasts();
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Post()
  @HttpCode(200)
  async plan(@Body() body: unknown): Promise<Plan> {
    const { whatIf, ...request } = parseBody(planRequestSchema, body);
    const changes = this.changesOf(request);
    if (changes.length === 0 && whatIf === undefined) throw new BorealisError('BOREALIS_PLAN_EMPTY');
    const planned = await this.inTurn(() => this.host.core().planSteps({ changes, whatIf }, Date.now()));
    if (!planned.ok) throw new BorealisError(planned.code, planned.details);
    if (whatIf === undefined) this.shown.note(planned.plan);
    return planned.plan;
  }

  @Post('apply')
  @HttpCode(202)
  async apply(@Body() body: unknown): Promise<Accepted> {
    const { hash, reason, withinMs, ...request } = parseBody(planApplyRequestSchema, body);
    const changes = this.changesOf(request);
    if (changes.length === 0) throw new BorealisError('BOREALIS_PLAN_EMPTY');
    const forecast = this.shown.of(hash);
    const command = { kind: 'applyPlan' as const, hash, changes, reason, withinMs, ...(forecast && { forecast }) };
    const steps = this.host.core().foreseePlanSteps(command, Date.now());
    // Only what is not known yet has to wait for the plans of others.
    const { done, value } = steps.next();
    const foreseen = done === true ? value : await this.inTurn(() => steps);
    if (!foreseen.ok) return accepted(this.host, command, anonymous, foreseen);
    return carryOut(this.host, foreseen.command);
  }

  /** One after the other: each has a copy of the state. */
  private inTurn<T>(steps: () => Steps<T>): Promise<T> {
    if (this.waiting >= waitingAtMost) throw new BorealisError('BOREALIS_PLANS_WAITING', { waiting: this.waiting });
    this.waiting += 1;
    const begin = () => {
      this.waiting -= 1;
      return runSteps(steps());
    };
    const ended = this.last.then(begin, begin);
    this.last = ended;
    return ended;
  }

  private changesOf({ changes, environment }: Omit<PlanRequest, 'whatIf'>): PlannedCommand[] {
    return [...(environment ? [this.host.applyOf(environment)] : []), ...changes];
  }
}

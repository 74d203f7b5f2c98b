import { describe, expect, it } from '@jest/globals';
import type { Request, Response } from 'express';
import type { HostContext } from '../host-context.js';
import { refuseUnknownQuery } from './unknown-query.js';
import { JobsController } from './v2/jobs.controller.js';
import { PlanController } from './v2/plan.controller.js';
import { TasksController } from './v2/tasks.controller.js';

/** Nothing of the host may be asked before a request is understood. */
const untouched = {} as HostContext;
const parts = { role: 'root', environment: 'prod', name: 'web' };
const refused = (problem: string) =>
  new RegExp(`^The request is not valid: ${problem.replace(/[.?]/g, '\\$&')}.*\\[BOREALIS_REQUEST_INVALID\\]$`);

describe('a request with a name the door does not know', () => {
  it('does not restart a job with defaults because batchSize stands beside the settings', () => {
    const jobs = new JobsController(untouched);
    expect(() => jobs.restart(parts, { batchSize: 0 })).toThrow(
      refused('batchSize: unknown; did you mean settings.batchSize?'),
    );
  });

  it('does not plan with agents that are not lost', async () => {
    const plans = new PlanController(untouched);
    await expect(plans.plan({ whatIf: { loseAgent: ['a1'] } })).rejects.toThrow(
      refused('whatIf.loseAgent: unknown; did you mean loseAgents?'),
    );
  });

  it.each([
    [{ jobs: 'root/prod/web' }, 'jobs: unknown; did you mean job?'],
    [{ ended: 'yes' }, 'ended: '],
    [{ job: ['root/prod/web', 'root/prod/db'] }, 'job: '],
  ])('does not list tasks by %j', (query, problem) => {
    const tasks = new TasksController(untouched);
    expect(() => tasks.list(query)).toThrow(refused(problem));
  });

  it.each([
    ['GET', '/api/v2/jobs', { role: 'www' }, true],
    ['POST', '/api/v2/jobs/root/prod/web/kill', { sure: 'yes' }, true],
    ['GET', '/api/v2/jobs', {}, false],
    ['GET', '/api/v2/tasks', { job: 'root/prod/web' }, false],
    ['POST', '/api/v1/tasks/killAll', { sure: 'yes' }, false],
  ])('%s %s takes no query: %j', (method, path, query, refuses) => {
    let passed = false;
    const ask = () =>
      refuseUnknownQuery({ method, path, query } as unknown as Request, {} as Response, () => (passed = true));
    if (refuses) expect(ask).toThrow(/unknown; nothing is taken here/);
    else ask();
    expect(passed).toBe(!refuses);
  });
});

import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { endpoints } from '@borealis/contracts';
import type { Endpoint } from '@borealis/contracts';
import { AgentsController } from './v2/agents.controller.js';
import { EventsController } from './v2/events.controller.js';
import { HistoryController } from './v2/history.controller.js';
import { JobsController } from './v2/jobs.controller.js';
import { LogLevelsController } from './v2/logs.controller.js';
import { OperationsController } from './v2/operations.controller.js';
import { OverviewController } from './v2/overview.controller.js';
import { PlanController } from './v2/plan.controller.js';
import { QuotasController } from './v2/quotas.controller.js';
import { TaskLifeController } from './v2/task-life.controller.js';
import { TasksController } from './v2/tasks.controller.js';

const methods = ['GET', 'POST', 'PUT', 'DELETE'];

/** Every route of the v2 controllers, as Nest knows it, in the words of the endpoint list. */
const routes = (): string[] =>
  [
    AgentsController,
    EventsController,
    HistoryController,
    JobsController,
    OperationsController,
    OverviewController,
    PlanController,
    QuotasController,
    LogLevelsController,
    TaskLifeController,
    TasksController,
  ].flatMap((controller) => {
    const base = Reflect.getMetadata('path', controller) as string;
    const prototype = controller.prototype as unknown as Record<string, unknown>;
    const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
    return names.flatMap((name) => {
      const handler = prototype[name] as object;
      const path = Reflect.getMetadata('path', handler) as string | undefined;
      if (path === undefined) return [];
      const method = methods[Reflect.getMetadata('method', handler) as number] ?? '?';
      const full = `/${base}/${path}`.replace(/\/+$/, '').replace(/\/{2,}/g, '/');
      return [`${method} ${full.replace(/:(\w+)/g, '{$1}')}`];
    });
  });

/** The description of the door is not part of itself. */
const undescribed = ['GET /api/v2/openapi.json'];

describe('the v2 door', () => {
  it('has a route for every entry of the endpoint list, and an entry for every route', () => {
    const listed = (Object.values(endpoints) as Endpoint[]).map(({ method, path }) => `${method} ${path}`);
    expect(
      routes()
        .filter((route) => !undescribed.includes(route))
        .sort(),
    ).toEqual(listed.sort());
  });
});

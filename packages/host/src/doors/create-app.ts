import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { DynamicModule, INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { BorealisError } from '@borealis/contracts';
import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { HOST } from '../host-context.js';
import type { HostContext } from '../host-context.js';
import { refuseOtherBodies } from './json-body.js';
import { HealthController } from './operators/health.controller.js';
import { bodyLimit, ProblemFilter } from './problem.filter.js';
import { refuseOtherSites } from './same-site.js';
import { refuseUnknownQuery } from './unknown-query.js';
import { FrameworkController } from './v1/framework.controller.js';
import { LogsController } from './v1/logs.controller.js';
import { AncestorTasksController } from './v1/tasks.controller.js';
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

@Module({})
class DoorsModule {
  static with(host: HostContext): DynamicModule {
    return {
      module: DoorsModule,
      controllers: [
        HealthController,
        FrameworkController,
        AncestorTasksController,
        LogsController,
        OverviewController,
        JobsController,
        TasksController,
        OperationsController,
        QuotasController,
        LogLevelsController,
        TaskLifeController,
        AgentsController,
        EventsController,
        HistoryController,
        PlanController,
      ],
      providers: [{ provide: HOST, useValue: host }],
    };
  }
}

const headers = helmet({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Angular Material writes style elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      frameAncestors: ["'none'"],
      // Deployments on plain http are common inside of a cluster.
      upgradeInsecureRequests: null,
    },
  },
  strictTransportSecurity: false,
});

const notBuilt = `<!doctype html><meta charset="utf-8"><title>Borealis</title><p>The dashboard is not built. Run <code>npm run build</code>; the API answers at <a href="api/v2/overview">api/v2/overview</a>.`;

const hashed = /-[A-Z0-9]{8}\.\w+$/;

const serveDashboard = (server: express.Express, folder: string | undefined): void => {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
    server.get('/', (_request: Request, response: Response) => void response.type('html').send(notBuilt));
    return;
  }
  // Only names that carry their content's hash may be kept for ever.
  server.use(
    express.static(folder, {
      index: 'index.html',
      setHeaders: (response, path) =>
        response.setHeader('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    }),
  );
};

/** The web server with all doors, not yet listening. */
export const createApp = async (host: HostContext, dashboard: string | undefined): Promise<INestApplication> => {
  const server = express();
  server.disable('x-powered-by');
  // The plain parser, so that a repeated parameter stays a list and `__proto__` a name like any other.
  server.set('query parser', 'simple');
  server.use(headers);
  server.use(refuseOtherSites);
  server.use(refuseUnknownQuery);
  server.use(refuseOtherBodies);
  server.use(express.json({ limit: bodyLimit }));
  serveDashboard(server, dashboard);
  const app = await NestFactory.create(DoorsModule.with(host), new ExpressAdapter(server), {
    logger: false,
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
  });
  const filter = new ProblemFilter(host.logger);
  app.useGlobalFilters(filter);
  await app.init();
  server.use((request: Request, _response: Response, next: NextFunction) =>
    next(new BorealisError('BOREALIS_ROUTE_UNKNOWN', { method: request.method, path: request.path })),
  );
  server.use((error: unknown, request: Request, response: Response, _next: NextFunction) =>
    filter.answer(error, request, response),
  );
  return app;
};

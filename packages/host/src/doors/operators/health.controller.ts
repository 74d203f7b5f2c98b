import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';

/** There from the first second, and always answered at once. */
@Controller()
export class HealthController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get('health')
  health(@Res() response: Response): void {
    const { ok, reason } = this.host.health();
    response
      .status(ok ? 200 : 503)
      .type('text/plain')
      .send(ok ? 'OK' : reason);
  }

  /** This process answers. */
  @Get('health/live')
  live(@Res() response: Response): void {
    response.type('text/plain').send('OK');
  }

  /** The state is loaded and Mesos has taken the subscription. */
  @Get('health/ready')
  ready(@Res() response: Response): void {
    const missing = this.host.notReady();
    response
      .status(missing === undefined ? 200 : 503)
      .type('text/plain')
      .send(missing ?? 'OK');
  }

  @Get('moduleList')
  modules(@Res() response: Response): void {
    const names = this.host.modules();
    response.type('text/html').send(names.map((name) => `${name}\n`).join(''));
  }

  @Get('metrics')
  async metrics(@Res() response: Response): Promise<void> {
    const { registry } = this.host.metrics();
    response.type(registry.contentType).send(await registry.metrics());
  }
}

import { Controller, Get, Inject } from '@nestjs/common';
import { openApiDocument } from '@borealis/contracts';
import type { ConfigurationEntry, FrameworkView, Overview } from '@borealis/contracts';
import { HOST } from '../../host-context.js';
import type { HostContext } from '../../host-context.js';

@Controller('api/v2')
export class OverviewController {
  constructor(@Inject(HOST) private readonly host: HostContext) {}

  @Get('overview')
  overview(): Overview {
    return { ...this.host.core().overview(this.host.noticed()), framework: this.host.framework() };
  }

  @Get('framework')
  framework(): FrameworkView {
    return this.host.framework();
  }

  @Get('configuration')
  configuration(): readonly ConfigurationEntry[] {
    return this.host.configuration;
  }

  @Get('openapi.json')
  openApi(): Record<string, unknown> {
    return openApiDocument(this.host.version);
  }
}

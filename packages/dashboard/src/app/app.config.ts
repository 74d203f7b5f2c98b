import { provideBrowserGlobalErrorListeners } from '@angular/core';
import type { ApplicationConfig } from '@angular/core';
import { APP_BASE_HREF } from '@angular/common';
import { MAT_TOOLTIP_DEFAULT_OPTIONS } from '@angular/material/tooltip';
import type { MatTooltipDefaultOptions } from '@angular/material/tooltip';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withHashLocation,
  withInMemoryScrolling,
} from '@angular/router';
import { routes } from './app.routes';
import { FrameworkTitle } from './shell/framework-title';

const tooltips: Partial<MatTooltipDefaultOptions> = { showDelay: 350, hideDelay: 0, touchendHideDelay: 1500 };

/**
 * Pages live behind the `#`, and there is no base element: every address stays relative to the document, so the same files work at the root and
 * under any prefix, and a policy that forbids base elements changes nothing.
 */
export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: APP_BASE_HREF, useValue: '' },
    provideRouter(
      routes,
      withHashLocation(),
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: FrameworkTitle },
    { provide: MAT_TOOLTIP_DEFAULT_OPTIONS, useValue: tooltips },
  ],
};

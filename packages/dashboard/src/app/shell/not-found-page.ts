import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { strings } from '../strings';
import { EmptyState } from '../ui';

@Component({
  selector: 'bo-not-found-page',
  imports: [EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <bo-empty icon="question" [heading]="text.notFound" [detail]="text.notFoundDetail">
      <a routerLink="/overview">{{ text.notFoundLink }}</a>
    </bo-empty>
  `,
})
export class NotFoundPage {
  protected readonly text = strings.app;
}

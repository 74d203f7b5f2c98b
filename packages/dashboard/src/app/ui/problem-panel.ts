import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Problem } from '../api';
import { strings } from '../strings';
import { CopyButton } from './copy-button';
import { Icon } from './icon';

/** A problem document: what happened, what to do, the code. `retry` and `dismiss` show their buttons only when asked for. */
@Component({
  selector: 'bo-problem',
  imports: [CopyButton, Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './problem-panel.html',
  styleUrl: './problem-panel.css',
  host: { role: 'alert', class: 'tone-red', 'data-testid': 'problem', '[attr.data-code]': 'problem().code' },
})
export class ProblemPanel {
  readonly problem = input.required<Problem>();
  /** What failed, when the problem's own title does not say it. */
  readonly heading = input<string>();
  readonly canRetry = input(false);
  readonly canDismiss = input(false);
  readonly retry = output();
  readonly dismissed = output();
  protected readonly text = strings;
}

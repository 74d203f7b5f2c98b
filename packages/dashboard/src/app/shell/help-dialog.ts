import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { documentBase } from '../api';
import { LiveStore } from '../live';
import { Shortcuts } from '../shortcuts/shortcuts';
import { strings } from '../strings';

@Component({
  selector: 'bo-help-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './help-dialog.html',
  styleUrl: './help-dialog.css',
  host: { 'data-testid': 'help-dialog' },
})
export class HelpDialog {
  protected readonly text = strings;
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly apiDescription = new URL('api/v2/openapi.json', inject(documentBase)).href;
  private readonly live = inject(LiveStore);
  protected readonly version = computed(() => this.live.framework()?.version);
}

import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { Accepted, Problem, RestartSettings } from '../api';
import { problemOf } from '../api';
import { strings } from '../strings';
import { CopyButton, Icon, ProblemPanel } from '../ui';
import type { Confirmation, Given } from './confirmation';
import { DeadlineEntry } from './deadline-entry';
import { ForeseenLines } from './foreseen-lines';
import { RestartSettingsForm } from './restart-settings-form';

const longestReason = 500;

/** Says what will happen and does it when agreed to. Stays open with the problem when the host refuses. */
@Component({
  selector: 'bo-confirm-dialog',
  imports: [
    CopyButton,
    DeadlineEntry,
    ForeseenLines,
    Icon,
    MatButton,
    MatDialogActions,
    MatDialogContent,
    MatDialogTitle,
    ProblemPanel,
    RestartSettingsForm,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './confirm-dialog.html',
  styleUrl: './confirm-dialog.css',
  host: { 'data-testid': 'confirm-dialog' },
})
export class ConfirmDialog {
  protected readonly asked = inject<Confirmation>(MAT_DIALOG_DATA);
  private readonly ref = inject<MatDialogRef<ConfirmDialog, Accepted>>(MatDialogRef);
  protected readonly text = strings;
  protected readonly longestReason = longestReason;

  protected readonly name = signal('');
  protected readonly reason = signal('');
  protected readonly option = signal(false);
  protected readonly settings = signal<RestartSettings | undefined>(undefined);
  protected readonly settingsWrong = signal(false);
  protected readonly withinMs = signal<number | undefined>(undefined);
  protected readonly deadlineWrong = signal(false);
  protected readonly working = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly nameMatches = computed(
    () => this.asked.typeName === undefined || this.name().trim() === this.asked.typeName,
  );
  protected readonly ready = computed(
    () =>
      !this.settingsWrong() &&
      !this.deadlineWrong() &&
      this.nameMatches() &&
      (!this.asked.reasonRequired || this.reason().trim() !== '') &&
      !this.working(),
  );
  protected readonly given = computed((): Given => {
    const reason = this.reason().trim();
    const settings = this.settings();
    const withinMs = this.withinMs();
    return {
      option: this.option(),
      ...(reason === '' ? {} : { reason }),
      ...(settings ? { settings } : {}),
      ...(withinMs === undefined ? {} : { withinMs }),
    };
  });
  protected readonly lines = computed(() => this.asked.lines(this.given()));
  protected readonly curl = computed(() => this.asked.curl(this.given()));

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.ready()) return;
    this.working.set(true);
    this.problem.set(undefined);
    try {
      this.ref.close(await this.asked.run(this.given()));
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.working.set(false);
    }
  }

  protected cancel(): void {
    this.ref.close();
  }
}

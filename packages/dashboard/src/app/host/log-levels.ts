import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { Actions } from '../actions/actions';
import type { LogLevel, LogPart, Problem } from '../api';
import { ApiClient, logLevels, problemOf } from '../api';
import { HostAnswer } from '../live';
import { strings } from '../strings';
import { Icon, ProblemPanel } from '../ui';

type Part = LogPart | 'all';

const text = strings.host;

/** From which level on each part of the host logs, and all of them at once. A choice is tried with "Apply", not while it is made. */
@Component({
  selector: 'bo-log-levels',
  imports: [Icon, MatButton, MatTooltip, ProblemPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './log-levels.html',
  styleUrl: './log-levels.css',
  host: { 'data-testid': 'log-levels' },
})
export class LogLevels {
  private readonly api = inject(ApiClient);
  private readonly actions = inject(Actions);
  private readonly answer = new HostAnswer((signal) => this.api.logLevels(signal));
  protected readonly text = strings;
  protected readonly levels = logLevels;
  protected readonly loaded = computed(() => this.answer.value() !== undefined);
  protected readonly problem = this.answer.problem;
  protected readonly refused = signal<Problem | undefined>(undefined);
  protected readonly sending = signal(false);
  private readonly drafts = signal<Readonly<Partial<Record<Part, LogLevel>>>>({});

  protected readonly rows = computed(() => {
    const now = this.answer.value() ?? [];
    const [first] = now;
    const same = first && now.every(({ level }) => level === first.level) ? first.level : undefined;
    return [
      this.row('all', same, text.all, ''),
      ...now.map(({ component, level }) => this.row(component, level, component, text.parts[component])),
    ];
  });

  protected choose(part: Part, chosen: string): void {
    const level = logLevels.find((each) => each === chosen);
    this.drafts.update((drafts) => ({ ...drafts, [part]: level }));
  }

  protected async apply(event: Event, part: Part, called: string, level: LogLevel | undefined): Promise<void> {
    event.preventDefault();
    if (level === undefined || this.sending()) return;
    this.sending.set(true);
    this.refused.set(undefined);
    try {
      this.answer.value.set(await this.api.setLogLevel(part, level));
      // What was set for all is what was chosen last.
      this.drafts.update((drafts) => (part === 'all' ? {} : { ...drafts, [part]: undefined }));
      this.actions.note(text.levelSet(called, level));
    } catch (thrown) {
      this.refused.set(problemOf(thrown));
    } finally {
      this.sending.set(false);
    }
  }

  protected reset(part: Part): void {
    this.drafts.update((drafts) => ({ ...drafts, [part]: undefined }));
  }

  protected retry(): void {
    this.answer.ask();
  }

  private row(part: Part, level: LogLevel | undefined, called: string, detail: string) {
    const draft = this.drafts()[part];
    const chosen = draft === level ? undefined : draft;
    return { part, level, called, detail, chosen, shown: chosen ?? level };
  }
}

import { ChangeDetectionStrategy, Component, computed, effect, output, signal } from '@angular/core';
import type { RestartSettings } from '../api';
import { countOf } from '../format';
import { strings } from '../strings';

/** What the host does when nothing is said. */
const byItself: RestartSettings = {
  batchSize: 1,
  healthGated: true,
  maximumFailures: 0,
  method: 'auto',
  onlyOutdated: false,
  watchMs: 5_000,
};

const methods = ['auto', 'surge', 'inPlace'] as const;

/** The host refuses more of the first two; of the third it is a bound against typing errors. */
const largestBatch = 1_000;
const longestWatchSeconds = 3_600;
const mostFailures = 100_000;

/** How a rolling restart goes about it; folded away, as the host's own way is right nearly always. */
@Component({
  selector: 'bo-restart-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './restart-settings-form.html',
  styleUrl: './restart-settings-form.css',
  host: { 'data-testid': 'restart-settings' },
})
export class RestartSettingsForm {
  /** The settings as they are; undefined while they are what the host does by itself. */
  readonly changed = output<RestartSettings | undefined>();
  /** An entry is no count. */
  readonly wrong = output<boolean>();

  protected readonly text = strings.confirm.settings;
  protected readonly methods = methods;
  protected readonly batchWrong = strings.confirm.settings.countWrong(1, largestBatch);
  protected readonly watchWrong = strings.confirm.settings.countWrong(0, longestWatchSeconds);
  protected readonly failuresWrong = strings.confirm.settings.countWrong(0, mostFailures);
  protected readonly batchSize = signal(String(byItself.batchSize));
  protected readonly watchSeconds = signal(String(byItself.watchMs / 1000));
  protected readonly maximumFailures = signal(String(byItself.maximumFailures));
  protected readonly method = signal<RestartSettings['method']>(byItself.method);
  protected readonly healthGated = signal(byItself.healthGated);
  protected readonly onlyOutdated = signal(byItself.onlyOutdated);

  protected readonly batch = computed(() => countOf(this.batchSize(), 1, largestBatch));
  protected readonly watch = computed(() => countOf(this.watchSeconds(), 0, longestWatchSeconds));
  protected readonly failures = computed(() => countOf(this.maximumFailures(), 0, mostFailures));

  private readonly settings = computed((): RestartSettings | undefined => {
    const [batchSize, watch, maximumFailures] = [this.batch(), this.watch(), this.failures()];
    if (batchSize === undefined || watch === undefined || maximumFailures === undefined) return undefined;
    return {
      batchSize,
      healthGated: this.healthGated(),
      maximumFailures,
      method: this.method(),
      onlyOutdated: this.onlyOutdated(),
      watchMs: watch * 1000,
    };
  });

  constructor() {
    effect(() => {
      const settings = this.settings();
      const own = settings !== undefined && JSON.stringify(settings) !== JSON.stringify(byItself);
      this.wrong.emit(settings === undefined);
      this.changed.emit(own ? settings : undefined);
    });
  }

  protected choose(method: string): void {
    const chosen = methods.find((each) => each === method);
    if (chosen) this.method.set(chosen);
  }
}

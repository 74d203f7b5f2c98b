import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Overview } from '../api';
import { formatCount, formatCpus, formatMb } from '../format';
import { nameOfKey } from '../operations/operation-text';
import { strings } from '../strings';

const shownAs = (amount: number, format: (amount: number) => string): { text: string; none: boolean } => ({
  text: amount === 0 ? '0' : format(amount),
  none: amount === 0,
});

@Component({
  selector: 'bo-resource-table',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './resource-table.html',
  styleUrl: './resource-table.css',
  host: { 'data-testid': 'resources-by-type' },
})
export class ResourceTable {
  readonly rows = input.required<Overview['byJob']>();
  protected readonly text = strings;
  protected readonly shown = computed(() =>
    this.rows().map(({ jobKey, used, instances }, _index, all) => ({
      jobKey,
      // The whole key only where the name alone would not tell two types apart.
      name: all.some((other) => other.jobKey !== jobKey && nameOfKey(other.jobKey) === nameOfKey(jobKey))
        ? jobKey
        : nameOfKey(jobKey),
      values: [
        shownAs(instances, formatCount),
        shownAs(used.cpus, formatCpus),
        shownAs(used.memMb, formatMb),
        shownAs(used.diskMb, formatMb),
        shownAs(used.gpus, formatCpus),
        shownAs(used.ports, formatCount),
      ],
    })),
  );
}

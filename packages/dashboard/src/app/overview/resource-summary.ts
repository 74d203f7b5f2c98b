import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ResourceSum } from '../api';
import { formatCount, formatCpus, formatMb } from '../format';
import { strings } from '../strings';

/** What live tasks hold, each in its own unit. */
@Component({
  selector: 'bo-resource-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      @for (each of values(); track each.id) {
        <div [attr.data-testid]="'resource-' + each.id">
          <dt class="muted">{{ each.label }}</dt>
          <dd class="number">{{ each.value }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(92px, 1fr));
      gap: 14px 10px;
    }
    dt {
      font-size: 12.5px;
    }
    dd {
      font-size: 20px;
      font-weight: 600;
      letter-spacing: -0.015em;
      white-space: nowrap;
    }
  `,
})
export class ResourceSummary {
  readonly used = input.required<ResourceSum>();
  protected readonly values = computed(() => {
    const { cpus, memMb, diskMb, gpus, ports } = this.used();
    return [
      { id: 'cpus', label: strings.resources.cpus, value: formatCpus(cpus) },
      { id: 'mem', label: strings.resources.mem, value: formatMb(memMb) },
      { id: 'disk', label: strings.resources.disk, value: formatMb(diskMb) },
      { id: 'gpus', label: strings.resources.gpus, value: formatCpus(gpus) },
      { id: 'ports', label: strings.resources.ports, value: formatCount(ports) },
    ];
  });
}

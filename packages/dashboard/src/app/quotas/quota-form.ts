import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Actions } from '../actions/actions';
import { quotaPath } from '../api';
import type { Problem, Quota, QuotaAmounts } from '../api';
import { curlOf, documentBase, problemOf } from '../api';
import { strings } from '../strings';
import { CopyButton, ProblemPanel } from '../ui';
import { amountNames, changesOf, entryOf, shownAmount } from './amounts';
import type { AmountName } from './amounts';

const longestReason = 500;

/** The quota of a role, to be set: says what is in use, what is changed, and why an entry cannot be. */
@Component({
  selector: 'bo-quota-form',
  imports: [CopyButton, MatButton, ProblemPanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './quota-form.html',
  styleUrl: './quota-form.css',
  host: { 'data-testid': 'quota-form' },
})
export class QuotaForm {
  /** The role as it is; without one, a role is named that is not known yet. */
  readonly view = input<Quota>();
  readonly knownRoles = input<readonly string[]>([]);
  readonly closed = output();

  private readonly actions = inject(Actions);
  private readonly base = inject(documentBase);
  protected readonly text = strings;
  protected readonly longestReason = longestReason;
  protected readonly newRole = signal('');
  protected readonly reason = signal('');
  private readonly typed = signal<Readonly<Partial<Record<AmountName, string>>>>({});
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly role = computed(() => this.view()?.role ?? this.newRole().trim());
  protected readonly roleWrong = computed(() => this.view() === undefined && this.knownRoles().includes(this.role()));
  protected readonly fields = computed(() =>
    amountNames.map((name) => {
      const view = this.view();
      const used = view?.used.production[name] ?? 0;
      const typed = this.typed()[name];
      const value = typed ?? view?.quota?.[name]?.toString() ?? '';
      const entry = entryOf(name, value, used);
      return {
        name,
        value,
        entry,
        label: strings.quotas.fields[name],
        // An untouched empty field is not wrong, only not filled in yet.
        wrong: 'wrong' in entry && typed !== undefined && typed.trim() !== '' ? entry.wrong : undefined,
        hint: [
          ...(view ? [strings.quotas.inUse(shownAmount(name, used))] : []),
          ...(name === 'gpus' ? [strings.quotas.emptyGpus] : []),
        ].join(' · '),
      };
    }),
  );
  protected readonly amounts = computed((): QuotaAmounts | undefined => {
    const amounts: Partial<Record<AmountName, number>> = {};
    for (const { name, entry } of this.fields()) {
      if ('wrong' in entry) return undefined;
      if (entry.amount !== undefined) amounts[name] = entry.amount;
    }
    const { cpus, memMb, diskMb, gpus } = amounts;
    if (cpus === undefined || memMb === undefined || diskMb === undefined) return undefined;
    return { cpus, memMb, diskMb, ...(gpus === undefined ? {} : { gpus }) };
  });
  protected readonly changes = computed(() => {
    const amounts = this.amounts();
    return amounts ? changesOf(this.view()?.quota, amounts) : [];
  });
  protected readonly ready = computed(
    () => this.changes().length > 0 && this.role() !== '' && !this.roleWrong() && !this.sending(),
  );
  protected readonly curl = computed(() =>
    curlOf(this.base, quotaPath(this.role()), { ...this.amounts(), ...this.because() }, 'PUT'),
  );

  protected enter(name: AmountName, value: string): void {
    this.problem.set(undefined);
    this.typed.update((typed) => ({ ...typed, [name]: value }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const amounts = this.amounts();
    if (!amounts || !this.ready()) return;
    this.sending.set(true);
    this.problem.set(undefined);
    try {
      await this.actions.setQuota(this.role(), { ...amounts, ...this.because() });
      this.closed.emit();
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.sending.set(false);
    }
  }

  private because(): { reason?: string } {
    const reason = this.reason().trim();
    return reason === '' ? {} : { reason };
  }
}

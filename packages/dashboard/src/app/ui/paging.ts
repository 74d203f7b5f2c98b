import { computed } from '@angular/core';
import type { Router } from '@angular/router';

/** Changes of the address's parameters; null takes one out. */
export type AddressChange = Readonly<Record<string, string | null>>;

/** Leaves the other parameters as they are, and no step in the history. */
export const changeAddress = (router: Router, queryParams: AddressChange): void => {
  void router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
};

const defaultSize = 50;

/** Which part of a long list is shown, by what the address says of it; what makes no sense there is the first page of the usual size. */
export class Paging {
  constructor(
    private readonly address: {
      readonly page: () => string | undefined;
      readonly size: () => string | undefined;
    },
    readonly count: () => number,
  ) {}

  readonly size = computed(() => Math.max(1, Math.floor(Number(this.address.size()))) || defaultSize);
  readonly pages = computed(() => Math.max(1, Math.ceil(this.count() / this.size())));
  readonly page = computed(() => Math.min(this.pages(), Math.max(1, Math.floor(Number(this.address.page())) || 1)));

  /** The part of the list that is shown. */
  of<T>(items: readonly T[]): readonly T[] {
    const from = (this.page() - 1) * this.size();
    return items.slice(from, from + this.size());
  }
}

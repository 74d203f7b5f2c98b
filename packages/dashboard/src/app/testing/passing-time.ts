import type { ComponentFixture } from '@angular/core/testing';

/** Events are shown together after this long. */
const togetherMs = 150;

/** Lets the faked clock run and what depends on it be shown. */
export const timePasses = async (fixture: ComponentFixture<unknown>, ms = togetherMs): Promise<void> => {
  await jest.advanceTimersByTimeAsync(ms);
  fixture.detectChanges();
  await jest.advanceTimersByTimeAsync(0);
  fixture.detectChanges();
};

/** Carries out something that waits for timers of its own, with the clock running. */
export const withTime = async <T>(work: Promise<T>): Promise<T> => {
  let over = false;
  void work.finally(() => (over = true));
  for (let turn = 0; turn < 100 && !over; turn += 1) await jest.advanceTimersByTimeAsync(5);
  return work;
};

/** The words of an element, as they are read: parts beside each other are words of their own. */
export const wordsOf = (element: Element | null | undefined): string => {
  if (!element) return '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (walker.nextNode()) parts.push(walker.currentNode.textContent ?? '');
  return parts.join(' ').replace(/\s+/g, ' ').trim();
};

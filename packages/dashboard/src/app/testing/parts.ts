/** The element with this test id. */
export const part = <T extends HTMLElement>(id: string, within: Element | null = document.body): T | null =>
  within?.querySelector<T>(`[data-testid="${id}"]`) ?? null;

/** The same, where the test makes no sense without it. */
export const thePart = <T extends HTMLElement>(id: string): T => {
  const element = part<T>(id);
  if (!element) throw new Error(`no ${id}`);
  return element;
};

/** Puts a value into a field as somebody who types or chooses it does. */
export const fill = (id: string, value: string, event: 'input' | 'change' = 'input'): void => {
  const field = thePart<HTMLInputElement>(id);
  field.value = value;
  field.dispatchEvent(new Event(event));
};

import { DOCUMENT, InjectionToken, inject } from '@angular/core';

/**
 * The folder the page was served from, with a slash at its end. Every address is relative to it, so the dashboard works under
 * any prefix a proxy puts in front, such as `/service/<name>/`.
 */
export const documentBase = new InjectionToken<string>('folder the page was served from', {
  providedIn: 'root',
  factory: () => new URL('.', inject(DOCUMENT).baseURI).href,
});

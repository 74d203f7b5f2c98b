import { formatCount } from './size';

const rules = new Intl.PluralRules('en');

/** `plural(1, 'task', 'tasks')` → "1 task". */
export const plural = (count: number, one: string, other: string): string =>
  `${formatCount(count)} ${rules.select(count) === 'one' ? one : other}`;

import { restartModes } from '../job/index.js';
import type { RestartPolicy } from '../job/index.js';
import type { Reader } from './reader.js';
import { choice, integer, milliseconds } from './values.js';
import type { Variable } from './variable.js';

type Lookup = (suffix: string) => { variable: Variable; name: string };

/** When an ended instance is launched again, and how long that waits. */
export const restartOf = (reader: Reader, of: Lookup): RestartPolicy => {
  const longest = of('RESTART_BACKOFF_MAX');
  const failures = of('MAX_TASK_FAILURES');
  const mode = choice(reader, of('RESTART').variable, of('RESTART').name, restartModes);
  const backoffMs = milliseconds(reader, of('RESTART_BACKOFF').variable, of('RESTART_BACKOFF').name) ?? 0;
  const backoffMaxMs = milliseconds(reader, longest.variable, longest.name) ?? 0;
  const maxFailures = integer(reader, failures.variable, failures.name, { least: 1, most: 1_000_000 });
  if (backoffMaxMs > 0 && backoffMaxMs < backoffMs && reader.has(longest.name))
    reader.problem(
      longest.variable,
      longest.name,
      `is less than _RESTART_BACKOFF, which is ${backoffMs / 1_000} s.`,
      `at least ${backoffMs / 1_000} s, the wait before the first relaunch`,
    );
  if (maxFailures !== undefined && (mode === 'always' || mode === 'never'))
    reader.warning(
      failures.variable,
      failures.name,
      `has no effect: it counts with _RESTART=failure, and that is ${mode}.`,
    );
  return {
    mode: mode ?? 'always',
    backoffMs,
    backoffMaxMs: Math.max(backoffMs, backoffMaxMs),
    stableAfterMs: 30_000,
    ...(maxFailures === undefined ? {} : { maxFailures }),
  };
};

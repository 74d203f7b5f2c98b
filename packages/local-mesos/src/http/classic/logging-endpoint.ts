import type { Verbosity } from '../../logger.js';
import { answerText } from '../answer.js';
import type { Exchange } from '../answer.js';
import { readDuration } from '../duration-text.js';

/** `/logging/toggle?level=1&duration=10secs`; without either it tells the level. */
export function answerLoggingToggle(exchange: Exchange, verbosity: Verbosity): void {
  const { query } = exchange;
  const [level, duration] = [query.get('level'), query.get('duration')];
  if (level === null && duration === null) return answerText(exchange, 200, `${verbosity.level}\n`);
  if (level === null) return answerText(exchange, 400, "Expecting 'level=value' in query.\n");
  if (duration === null) return answerText(exchange, 400, "Expecting 'duration=value' in query.\n");
  if (!/^\d{1,9}$/.test(level)) return answerText(exchange, 400, `Invalid level '${level}'.\n`);
  const durationMs = readDuration(duration);
  if (durationMs === undefined) return answerText(exchange, 400, `Invalid duration '${duration}'.\n`);
  verbosity.raise(Number(level), durationMs);
  return answerText(exchange, 200);
}

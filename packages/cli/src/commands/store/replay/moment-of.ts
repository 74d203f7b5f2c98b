import { CommandError } from '../../../command-error.js';
import { exitCodes } from '../../../host-client/index.js';

const units: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A moment as people write it: `2026-11-26T12:00Z`, ms since the epoch, or how long ago, such as `30min`. */
export const momentOf = (option: string, text: string, nowMs: number): number => {
  const ago = /^(\d+(?:\.\d+)?)\s*(s|min|m|h|d)$/.exec(text);
  if (ago) return nowMs - Number(ago[1]) * units[ago[2]!]!;
  const ms = /^\d{10,}$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isFinite(ms)) return ms;
  throw new CommandError(
    `${option} ${text} is no moment. Write 2026-11-26T12:00Z, ms since 1970, or how long ago: 30min, 2h, 1d.`,
    exitCodes.wrongUse,
  );
};

import type { ProbeResult } from '../runner/index.js';
import { CheckType } from '../wire.js';
import type { CheckStatus } from '../wire.js';

/** What checks mean: nothing. Their last result is told, and told again when it changes. */
export class CheckPolicy {
  #status: CheckStatus;
  #detail: number | undefined;

  constructor(private readonly type: CheckType) {
    this.#status = checkStatusOf(type, undefined);
  }

  /** Empty until a probe has worked. */
  get status(): CheckStatus {
    return this.#status;
  }

  /** Whether the result differs from the one before it. A probe that did not work has none. */
  judge({ detail }: ProbeResult): boolean {
    if (detail === this.#detail) return false;
    this.#detail = detail;
    this.#status = checkStatusOf(this.type, detail);
    return true;
  }
}

/** The part of the type is always there, and empty without a result. */
function checkStatusOf(type: CheckType, detail: number | undefined): CheckStatus {
  const known = detail !== undefined;
  switch (type) {
    case CheckType.COMMAND:
      return { type, command: known ? { exitCode: detail } : {} };
    case CheckType.HTTP:
      return { type, http: known ? { statusCode: detail } : {} };
    case CheckType.TCP:
      return { type, tcp: known ? { succeeded: detail === 1 } : {} };
    default:
      return { type };
  }
}

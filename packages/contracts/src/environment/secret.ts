const inspect = Symbol.for('nodejs.util.inspect.custom');
export const mask = '***';

/** A text that shows itself only when asked to. Logs, JSON and templates see the mask. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return mask;
  }
  toJSON(): string {
    return mask;
  }
  [inspect](): string {
    return mask;
  }
}

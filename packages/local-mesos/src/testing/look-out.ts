const deadlineMs = 60_000;

/** Waits for conditions on what a client has heard: `heard` has to be called whenever there is more of it. */
export class LookOut {
  readonly #waiting = new Set<() => void>();

  /** Resolves once the condition holds; rejects at the deadline with what `story` tells of what was heard instead. */
  async until(what: string, condition: () => boolean, story: () => string): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      const look = (): void => {
        if (!condition()) return;
        end();
        resolve();
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`waited for ${what}; heard ${story()}`));
      }, deadlineMs);
      this.#waiting.add(look);
    });
  }

  heard(): void {
    for (const look of [...this.#waiting]) look();
  }
}

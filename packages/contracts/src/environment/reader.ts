import { withoutLogin } from './ensemble.js';
import { anchorOf } from './problem.js';
import type { EnvironmentProblem } from './problem.js';
import { mask } from './secret.js';
import type { Variable } from './variable.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** `<PORTS>` and the like, as samples carry them. */
const placeholder = /^<[A-Z0-9_ ]+>$/i;

/** Reads single values and collects what is wrong with them, so that everything is told at once. */
export class Reader {
  readonly problems: EnvironmentProblem[] = [];
  readonly warnings: EnvironmentProblem[] = [];

  constructor(private readonly environment: Environment) {}

  /** The text given, trimmed; undefined when unset, blank, or a placeholder (which is told). */
  text(variable: Variable, name = variable.key, alias?: string): string | undefined {
    const given = this.given(name) ?? (alias === undefined ? undefined : this.given(alias));
    if (given !== undefined && placeholder.test(given)) {
      const found = { variable: name, given, anchor: anchorOf(name), example: variable.example };
      if (variable.required === true)
        this.problems.push({
          ...found,
          message: 'is required and still holds the placeholder of a sample.',
          expected: variable.doc,
        });
      else this.warnings.push({ ...found, message: 'holds the placeholder of a sample and counts as not set.' });
      return variable.required === true ? undefined : variable.default;
    }
    if (given === undefined && variable.required === true) {
      this.problems.push({
        variable: name,
        message: 'is required and not set.',
        expected: variable.doc,
        example: variable.example,
        anchor: anchorOf(name),
      });
    }
    return given ?? variable.default;
  }

  problem(variable: Variable, name: string, message: string, expected: string): undefined {
    this.problems.push({ ...this.about(variable, name), message, expected });
    return undefined;
  }

  warning(variable: Variable, name: string, message: string): void {
    this.warnings.push({ ...this.about(variable, name), message });
  }

  /** Whether it is set to something, rather than left to its default. */
  has(name: string): boolean {
    const given = this.given(name);
    return given !== undefined && !placeholder.test(given);
  }

  private given(name: string): string | undefined {
    const value = Object.hasOwn(this.environment, name) ? this.environment[name]?.trim() : undefined;
    return value === '' ? undefined : value;
  }

  private about(variable: Variable, name: string): Omit<EnvironmentProblem, 'message'> {
    const plain = this.given(name);
    const given = plain === undefined ? undefined : withoutLogin(plain);
    const hidden = variable.secret === true || variable.sensitive === true;
    return {
      variable: name,
      anchor: anchorOf(name),
      example: variable.example,
      ...(given === undefined
        ? {}
        : {
            given: hidden
              ? `${mask} (${given.length} characters)`
              : given.length > 200
                ? `${given.slice(0, 200)}…`
                : given,
          }),
    };
  }
}

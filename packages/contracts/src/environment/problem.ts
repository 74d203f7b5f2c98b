/** Something about one variable that has to be mended (a problem) or known (a warning). */
export interface EnvironmentProblem {
  readonly variable: string;
  readonly message: string;
  /** What was given, masked where it may be secret; absent when nothing was. */
  readonly given?: string;
  readonly expected?: string;
  readonly example?: string;
  /** Anchor in docs/reference/environment.md. */
  readonly anchor: string;
}

/** `TASK2_MEM` before `TASK10_CPUS`. */
export const naturally = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

export const anchorOf = (variable: string): string =>
  variable
    .replace(/^TASK\d+_/, 'TASK#_')
    .toLowerCase()
    .replace(/[^\w]/g, '');

const indented = (label: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`    ${label.padEnd(9)} ${text}`];

/** As plain text, for people who see it for the first time. */
export const formatProblems = (problems: readonly EnvironmentProblem[]): string =>
  problems
    .map((problem) =>
      [
        `  ${problem.variable}: ${problem.message}`,
        ...indented('given', problem.given),
        ...indented('expected', problem.expected),
        ...indented('example', problem.example === undefined ? undefined : `${problem.variable}=${problem.example}`),
      ].join('\n'),
    )
    .join('\n');

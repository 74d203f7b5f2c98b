export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly goal: string;
  /** Undefined where nothing is aimed at. */
  readonly met: boolean | undefined;
}

const verdictOf = ({ met }: Row): string => (met === undefined ? '' : met ? 'met' : 'MISSED');

/** What was measured, what was aimed at, and whether it was reached. */
export const tableOf = (rows: readonly Row[]): string => {
  const head = ['what', 'measured', 'goal', 'verdict'];
  const lines = [head, ...rows.map((row) => [row.what, row.measured, row.goal, verdictOf(row)])];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

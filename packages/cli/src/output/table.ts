import { onOneLine, printable } from './printable.js';
import { strong } from './terminal.js';

/** As it will stand there: what is shown of a control character takes room as well. */
const plain = (text: string): string => printable(text, false);
const widthOf = (text: string): number => [...plain(text)].length;

/** Rows under headings, aligned. The last column is not padded, so that nothing trails. */
export const tableOf = (headings: readonly string[], given: readonly (readonly string[])[], indent = ''): string => {
  const rows = given.map((row) => row.map(onOneLine));
  const widths = headings.map((heading, column) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  // Numbers stand to the right, so that their digits are under each other.
  const right = headings.map(
    (_heading, column) => rows.length > 0 && rows.every((row) => /^(-?[\d.,]+)?$/.test(plain(row[column] ?? ''))),
  );
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        if (right[column]) return gap + cell;
        return column === cells.length - 1 ? cell : cell + gap;
      })
      .join('  ')
      .trimEnd();
  return [headings.map((heading) => strong(heading)), ...rows].map((cells) => indent + lineOf(cells)).join('\n');
};

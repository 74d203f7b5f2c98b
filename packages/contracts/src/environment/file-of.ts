import type { Reader } from './reader.js';
import type { Variable } from './variable.js';

/** How the text of a file is read; throws when it cannot be. */
export type ReadFile = (path: string) => string;

/** The text of the file a variable names; undefined when it is not set, or cannot be read, which is told. */
export const fileOf = (reader: Reader, readFile: ReadFile, variable: Variable): string | undefined => {
  const path = reader.text(variable);
  if (path === undefined) return undefined;
  try {
    return readFile(path);
  } catch (error) {
    const why = (error as { code?: string }).code ?? (error as Error).message;
    return reader.problem(variable, variable.key, `cannot be read (${why}).`, 'a file this process may read');
  }
};

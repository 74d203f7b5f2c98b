import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Returns when what was written to a file, or what a folder lists, is on the disk. */
export const syncPath = (path: string): void => {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

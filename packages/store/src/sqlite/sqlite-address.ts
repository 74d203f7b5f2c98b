import { resolve } from 'node:path';

/** The file `sqlite:<path>` names; a relative path starts in `folder`. Undefined for any other address. */
export const sqliteFileOf = (url: string, folder: string): string | undefined => {
  const path = /^sqlite:(?:\/\/)?([^:?].*)$/.exec(url)?.[1];
  return path === undefined ? undefined : resolve(folder, path);
};

/** Where the key is kept that was made for a database file. */
export const keyFileOf = (file: string): string => `${file}.key`;

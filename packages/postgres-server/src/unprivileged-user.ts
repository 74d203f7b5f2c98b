import { execFileSync } from 'node:child_process';

/** Whom a process runs as, for `spawn`; empty: as we do. */
export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root; then it is somebody without rights, whom the list of users has to know. */
export const unprivilegedUser = (): User => {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string): number => Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
};

import { it } from '@jest/globals';

/** A case about what only Linux has, as /proc is; elsewhere it is told as skipped. */
export const onLinux = (name: string, proof: () => void | Promise<void>): void =>
  (process.platform === 'linux' ? it : it.skip)(name, proof);

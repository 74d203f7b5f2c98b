import { readFile } from 'node:fs/promises';

/** How many processes this machine's kernel has killed for memory since it started; 0 where nobody counts. */
export async function oomKills(): Promise<number> {
  const text = await readFile('/proc/vmstat', 'latin1').catch(() => '');
  return Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0);
}

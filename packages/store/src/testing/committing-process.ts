import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export interface CommittingProcess {
  /** Resolves when this batch of the current run has been acknowledged, or when the process has ended before. */
  acknowledged(batches: number): Promise<void>;
  kill(signal?: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** When it has ended: the last acknowledged batch, and the code it ended with. */
  readonly ended: Promise<{ readonly last: number; readonly code: string | undefined }>;
}

const running = new Set<ChildProcess>();

/** After each case, also one that failed: a process left over would commit on, and take the machine from all that follow. */
export const killCommittingProcesses = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

/** Another process that commits to this file or address until it is stopped. `shell` is put before the program, e.g. to limit it. */
export const commitInAnotherProcess = (
  place: string,
  { ballast = 0, shell = '' }: { readonly ballast?: number; readonly shell?: string } = {},
): CommittingProcess => {
  const child = spawn(
    'sh',
    [
      '-c',
      `${shell} exec "$@"`,
      'sh',
      process.execPath,
      '--import',
      new URL('../../../../scripts/source-loader.mjs', import.meta.url).href,
      pathOf('commit-in-a-loop.ts'),
      place.includes('://') ? place : `sqlite:${place}`,
      String(ballast),
    ],
    // Without the options of the tests' own process.
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  running.add(child);
  child.once('exit', () => running.delete(child));
  let last = 0;
  let count = 0;
  let code: string | undefined;
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const release = (reached: number): void => {
    for (const { count: wanted, resolve } of waiting) if (wanted <= reached) resolve();
    waiting = waiting.filter(({ count: wanted }) => wanted > reached);
  };
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (/^\d+$/.test(line)) last = Number(line);
    else code = line;
    count += 1;
    release(count);
  });
  const ended = new Promise<{ last: number; code: string | undefined }>((resolve) =>
    lines.once('close', () => {
      release(Infinity);
      resolve({ last, code });
    }),
  );
  return {
    acknowledged: (wanted) =>
      wanted <= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count: wanted, resolve })),
    kill: (signal = 'SIGKILL') => void child.kill(signal),
    ended,
  };
};

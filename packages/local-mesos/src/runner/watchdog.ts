import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * Outlives this process by design. It reads `+PGID` and `-PGID` lines and, when its input ends — because the cluster
 * stopped, or died without being able to say so — kills the process groups still listed, and then, where /proc exists,
 * whatever carries the cluster's cookie in its environment, which finds the processes that left their group.
 * Plain POSIX shell, so that it needs nothing but /bin/sh. Ctrl-C reaches the foreground group only, and it is not in it.
 */
const SCRIPT = `
cookie=$1
groups=' '
trap '' INT TERM HUP
while read -r line; do
  pgid=\${line#?}
  case $line in
    +*) groups="$groups$pgid " ;;
    -*) case $groups in *" $pgid "*) groups="\${groups%% $pgid *} \${groups#* $pgid }" ;; esac ;;
  esac
done
for pgid in $groups; do kill -s KILL -- "-$pgid" 2>/dev/null; done
for round in 1 2 3; do
  found=$(grep -l -s -F -- "$cookie" /proc/[0-9]*/environ 2>/dev/null)
  [ -n "$found" ] || break
  for file in $found; do pid=\${file#/proc/}; kill -KILL "\${pid%/environ}" 2>/dev/null; done
done
exit 0
`;

/** The name of the environment variable that marks every process of a cluster: `<cluster>/<container>`. */
export const COOKIE_VARIABLE = 'BOREALIS_LOCAL_MESOS';

/** Kills a cluster's processes when the cluster itself no longer can. Started with the first task. */
export class Watchdog {
  #child: ChildProcess | undefined;

  constructor(private readonly clusterId: string) {}

  /** To be called in the same turn as the spawn, so that there is hardly a moment in which a group is unknown. */
  watch(pgid: number): void {
    this.#start().stdin?.write(`+${pgid}\n`);
  }

  release(pgid: number): void {
    this.#child?.stdin?.write(`-${pgid}\n`);
  }

  /** Ends its input and waits until it has looked for leftovers and is gone itself. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.stdin?.end();
    await gone;
  }

  #start(): ChildProcess {
    if (this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null) {
      return this.#child;
    }
    const child = spawn('/bin/sh', ['-c', SCRIPT, 'local-mesos-watchdog', `${COOKIE_VARIABLE}=${this.clusterId}/`], {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin' },
    });
    // A broken pipe or a failed start only means that nobody watches; the tasks still end with a clean stop.
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    child.unref();
    this.#child = child;
    return child;
  }
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';
import { temporaryFolder } from './temporary-folder.js';

const jar = '/usr/share/java/zookeeper.jar';

/** Debian's ZooKeeper is installed. */
export const zooKeeperIsThere = (): boolean => existsSync(jar);

/** The state letter of each thread, which follows the name in its brackets. */
const threadStates = (pid: number): (string | undefined)[] =>
  readdirSync(`/proc/${pid}/task`).map((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1').split(') ').at(-1)?.charAt(0),
  );

/** A real ZooKeeper of one server on loopback, with its data in a temporary folder. */
export class ZooKeeperServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: { readonly path: string; readonly remove: () => void },
    readonly port: number,
  ) {}

  static async start(): Promise<ZooKeeperServer> {
    const server = new ZooKeeperServer(temporaryFolder(), await freePort());
    const { path } = server.folder;
    mkdirSync(join(path, 'data'));
    const settings = {
      tickTime: 500,
      minSessionTimeout: 1_000,
      maxSessionTimeout: 60_000,
      dataDir: join(path, 'data'),
      clientPort: server.port,
      clientPortAddress: '127.0.0.1',
      'admin.enableServer': false,
      '4lw.commands.whitelist': 'srvr',
    };
    writeFileSync(
      join(path, 'zoo.cfg'),
      Object.entries(settings)
        .map(([key, value]) => `${key}=${value}\n`)
        .join(''),
    );
    await server.run();
    return server;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Starts it (again) on its port and data, and resolves when it serves. */
  async run(): Promise<void> {
    const { path } = this.folder;
    this.child = spawn(
      'java',
      [
        '-Xmx128m',
        '-cp',
        `${jar}:/etc/zookeeper/conf`,
        'org.apache.zookeeper.server.ZooKeeperServerMain',
        join(path, 'zoo.cfg'),
      ],
      { cwd: path, stdio: 'ignore' },
    );
    await eventually('ZooKeeper serves', () => serves(this.port));
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Resolves when the last of its threads has stopped: the signal alone lets one on another processor answer once more. */
  async freeze(): Promise<void> {
    const pid = this.child?.pid;
    if (pid === undefined) throw new Error('ZooKeeper does not run');
    process.kill(pid, 'SIGSTOP');
    await eventually('every thread of ZooKeeper has stopped', () => threadStates(pid).every((state) => state === 'T'));
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await this.kill();
    this.folder.remove();
  }
}

/** It has a port before it has read its data; what connects then is not answered. */
const serves = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('srvr'));
    let said = '';
    socket.setEncoding('latin1').on('data', (text: string) => (said += text));
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(said.includes('Mode:')));
  });

import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.js';
import { freePort } from './free-port.js';
import { temporaryFolder } from './temporary-folder.js';

const run = promisify(execFile);

const APPLETS = [
  'sh',
  'cat',
  'echo',
  'env',
  'grep',
  'hostname',
  'httpd',
  'id',
  'ls',
  'pwd',
  'sleep',
  'tail',
  'test',
  'touch',
  'true',
];

const REGISTRY_LOGIN = 'images:secret';

/** The same as the registry wants it, the password encrypted with bcrypt. */
const REGISTRY_USER = 'images:$2b$05$r7nHkGeA874s93y1ybaZw.Uyv1lC34tRVhPJbZCR.D9Y3Gk.zpOp.';

/** Debian's podman on a socket of its own, with its storage and a registry of images in a temporary folder. */
export class PodmanEngine {
  readonly socket: string;
  /** An image of busybox alone. */
  readonly image = 'localhost/busybox:test';
  private service: ChildProcess | undefined;
  private registry: ChildProcess | undefined;

  private constructor(
    private readonly folder: { readonly path: string; readonly remove: () => void },
    private readonly registryPort: number,
  ) {
    this.socket = join(folder.path, 'podman.sock');
  }

  static async start(): Promise<PodmanEngine> {
    const engine = new PodmanEngine(temporaryFolder(), await freePort());
    engine.configure();
    await engine.makeImage();
    engine.registry = spawn('docker-registry', ['serve', engine.path('registry.yml')], { stdio: 'ignore' });
    await engine.serve();
    await eventually(
      'the registry answers',
      async () => (await fetch(`http://${engine.registryAddress}/v2/`)).status === 401,
    );
    return engine;
  }

  get registryAddress(): string {
    return `127.0.0.1:${this.registryPort}`;
  }

  /** A file as Docker's command line keeps it, with the login for the registry. */
  registryConfig(): string {
    const auths = { [this.registryAddress]: { auth: Buffer.from(REGISTRY_LOGIN).toString('base64') } };
    const path = this.path('config.json');
    writeFileSync(path, JSON.stringify({ auths }));
    return path;
  }

  get address(): string {
    return `unix://${this.socket}`;
  }

  path(name: string): string {
    return join(this.folder.path, name);
  }

  /** Starts the service that speaks the Docker API, and resolves when it does. */
  async serve(): Promise<void> {
    this.service = spawn('podman', [...this.globals, 'system', 'service', '--time=0', this.address], {
      cwd: this.folder.path,
      env: this.environment,
      stdio: 'ignore',
    });
    await eventually('podman answers', () => existsSync(this.socket), 60_000);
  }

  /** Ends the service, not its containers. */
  async halt(): Promise<void> {
    await end(this.service);
  }

  async podman(...words: string[]): Promise<string> {
    const { stdout } = await run('podman', [...this.globals, ...words], {
      cwd: this.folder.path,
      env: this.environment,
    });
    return stdout.trim();
  }

  /** Their names, ended ones included. */
  async containers(): Promise<readonly string[]> {
    return (await this.podman('ps', '--all', '--format', '{{.Names}}')).split('\n').filter(Boolean);
  }

  /** Puts the image into the registry under another name, and out of the storage. */
  async publish(name: string): Promise<string> {
    const reference = `${this.registryAddress}/${name}`;
    await this.podman('push', '--tls-verify=false', '--creds', REGISTRY_LOGIN, this.image, reference);
    return reference;
  }

  async stop(): Promise<void> {
    for (const name of await this.containers()) await this.podman('rm', '--force', name);
    await end(this.service);
    await end(this.registry);
    this.killMonitors();
    this.folder.remove();
  }

  /** Podman keeps the monitor of a command run in a container for five minutes after its end. */
  private killMonitors(): void {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (words.includes('conmon') && words.includes(this.folder.path)) process.kill(Number(pid), 'SIGKILL');
      } catch {
        // It has ended meanwhile.
      }
    }
  }

  private get globals(): string[] {
    return ['--root', this.path('root'), '--runroot', this.path('run'), '--storage-driver', 'vfs'];
  }

  private get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      CONTAINERS_CONF: this.path('containers.conf'),
      CONTAINERS_REGISTRIES_CONF: this.path('registries.conf'),
    };
  }

  private configure(): void {
    // crun, podman's default, refuses hybrid cgroups; the usual limits of processes are above those of some machines.
    writeFileSync(
      this.path('containers.conf'),
      '[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]\n[engine]\nruntime = "runc"\ncgroup_manager = "cgroupfs"\nevents_logger = "file"\n',
    );
    writeFileSync(
      this.path('registries.conf'),
      `[[registry]]\nlocation = "${this.registryAddress}"\ninsecure = true\n`,
    );
    writeFileSync(this.path('registry.users'), `${REGISTRY_USER}\n`);
    writeFileSync(
      this.path('registry.yml'),
      `version: 0.1\nlog:\n  level: error\nstorage:\n  filesystem:\n    rootdirectory: ${this.path('images')}\nhttp:\n  addr: ${this.registryAddress}\nauth:\n  htpasswd:\n    realm: images\n    path: ${this.path('registry.users')}\n`,
    );
  }

  private async makeImage(): Promise<void> {
    const root = this.path('rootfs');
    for (const name of ['bin', 'tmp', 'etc']) mkdirSync(join(root, name), { recursive: true });
    copyFileSync('/bin/busybox', join(root, 'bin/busybox'));
    for (const name of APPLETS) symlinkSync('busybox', join(root, 'bin', name));
    await run('tar', ['-C', root, '-cf', this.path('rootfs.tar'), '.']);
    await this.podman('import', '--change', 'CMD ["/bin/echo","from the image"]', this.path('rootfs.tar'), this.image);
  }
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

import { execFile } from 'node:child_process';
import { chown, mkdir, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { reasonOf } from '../../errors.js';
import type { Logger } from '../../logger.js';
import type { RunSpec } from '../runner.js';
import { Fetcher } from './fetcher.js';
import type { FetcherOptions } from './fetcher.js';
import { HostUsers, currentUser, maySwitchUser } from './host-users.js';
import type { HostUser } from './host-users.js';
import { linkPersistentVolumes } from './volume-links.js';

const run = promisify(execFile);

export interface SandboxOptions extends FetcherOptions {
  /** Whether tasks run as the user they name, as far as this process may do that. */
  readonly switchUser: boolean;
  readonly logger: Logger;
}

/** Makes the sandboxes of runs: the directory and its owner, the persistent volumes, what is fetched. */
export class Sandboxes {
  readonly #users = new HostUsers();
  readonly #fetcher: Fetcher;
  readonly #usersTold = new Set<string>();

  constructor(private readonly options: SandboxOptions) {
    this.#fetcher = new Fetcher(options);
  }

  /**
   * Resolves to what keeps the run from starting, if anything. `linkVolumes` gives it the volumes of its container,
   * where that is done with links.
   */
  async prepare(spec: RunSpec, linkVolumes?: () => Promise<string | undefined>): Promise<string | undefined> {
    const owner = await this.#findOwner(spec);
    if (typeof owner === 'string') return owner;
    try {
      await makeDirectory(spec, owner);
      const failure = (await this.#linkPersistent(spec, owner)) ?? (await linkVolumes?.());
      if (failure !== undefined) return failure;
    } catch (error) {
      return `Failed to create the sandbox '${spec.sandbox}': ${reasonOf(error)}`;
    }
    try {
      await this.#fetcher.fetchAll(spec.uris, spec.sandbox, spec.user ?? '');
      if (owner !== undefined) await run('chown', ['-R', '-h', `${owner.uid}:${owner.gid}`, spec.sandbox]);
      return undefined;
    } catch (error) {
      return `Failed to fetch all URIs for container '${spec.containerId}': ${reasonOf(error)}`;
    }
  }

  /** Whom the processes of a prepared run belong to; undefined for the user of this cluster. */
  ownerOf({ user }: Pick<RunSpec, 'user'>): HostUser | undefined {
    return this.#switches(user) ? this.#users.known(user) : undefined;
  }

  async #findOwner({ user, taskId }: RunSpec): Promise<HostUser | string | undefined> {
    if (this.#switches(user)) {
      return (await this.#users.find(user)) ?? `Failed to get user information for '${user}': No such user`;
    }
    this.#tellWhoRuns(user, taskId);
    return undefined;
  }

  #switches(user: string | undefined): user is string {
    const { switchUser } = this.options;
    return switchUser && maySwitchUser() && user !== undefined && user !== '' && user !== currentUser();
  }

  #tellWhoRuns(user: string | undefined, taskId: string): void {
    if (!this.options.switchUser || user === undefined || user === '' || user === currentUser()) return;
    if (this.#usersTold.has(user)) return;
    this.#usersTold.add(user);
    this.options.logger.warn(`tasks of user ${user} run as the user of this cluster, ${currentUser()}`, {
      task: taskId,
    });
  }

  async #linkPersistent(spec: RunSpec, owner: HostUser | undefined): Promise<string | undefined> {
    const failure = await linkPersistentVolumes(spec.persistentVolumes, spec.sandbox);
    if (failure !== undefined || owner === undefined) return failure;
    for (const { hostPath } of spec.persistentVolumes) await chown(hostPath, owner.uid, owner.gid);
    return undefined;
  }
}

async function makeDirectory({ sandbox, containerId }: RunSpec, owner: HostUser | undefined): Promise<void> {
  // What leads to it stays open to all: tasks of several users have to pass.
  await mkdir(dirname(sandbox), { recursive: true });
  await mkdir(sandbox, { recursive: true, mode: 0o750 });
  if (owner !== undefined) await chown(sandbox, owner.uid, owner.gid);
  // The runs of an executor have a link to the latest one; nested containers lie side by side.
  if (basename(dirname(sandbox)) !== 'runs') return;
  const latest = join(dirname(sandbox), 'latest');
  await rm(latest, { force: true });
  await symlink(containerId, latest);
}

import { mkdir, stat, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { CONTAINER_SANDBOX } from '../container-spec.js';
import type { VolumeSpec } from '../container-spec.js';
import type { PersistentVolumeSpec, RunSpec } from '../runner.js';

/** Where a volume is on the machine. Made when it is missing, but for absolute paths of the task's choice. */
export interface VolumePlace {
  readonly path: string;
  readonly make: boolean;
}

/** Undefined for volumes that are not directories of the machine. */
export function volumePlaceOf({ from }: VolumeSpec, sandbox: string): VolumePlace | undefined {
  switch (from.kind) {
    case 'host':
    case 'host-source':
      return isAbsolute(from.path) ? { path: from.path, make: false } : { path: join(sandbox, from.path), make: true };
    case 'sandbox':
      return { path: join(from.parent ? dirname(dirname(sandbox)) : sandbox, from.path), make: true };
    default:
      return undefined;
  }
}

/** Why a process, which has no file system of its own, cannot have the volume; undefined when it can. */
export function unlinkable(volume: VolumeSpec): string | undefined {
  const { from, containerPath } = volume;
  if (from.kind === 'docker-volume') return 'volumes of a volume driver need a container engine';
  if (from.kind === 'unsupported') return `${from.what} cannot be mounted`;
  if (from.kind === 'sandbox' && !isInside(from.path)) return `'${from.path}' is not a path inside the sandbox`;
  return isInside(insideOf(containerPath)) ? undefined : 'only paths inside the sandbox can be served to a process';
}

/** Gives a process its volumes as links; resolves to what keeps it from having them. */
export async function linkVolumes(
  volumes: readonly VolumeSpec[],
  { sandbox }: Pick<RunSpec, 'sandbox'>,
): Promise<string | undefined> {
  for (const volume of volumes) {
    const problem = unlinkable(volume);
    if (problem !== undefined) return `The volume '${volume.containerPath}' cannot be served: ${problem}`;
    const link = join(sandbox, insideOf(volume.containerPath));
    const place = volumePlaceOf(volume, sandbox);
    if (place === undefined) await mkdir(link, { recursive: true });
    else if (!place.make && !(await exists(place.path))) return `Path '${place.path}' for volume does not exist`;
    else await linkDirectory(place.path, link, place.make);
  }
  return undefined;
}

/** Links the persistent volumes into the sandbox; resolves to what keeps the run from having them. */
export async function linkPersistentVolumes(
  volumes: readonly PersistentVolumeSpec[],
  sandbox: string,
): Promise<string | undefined> {
  for (const { id, hostPath, containerPath } of volumes) {
    const inside = insideOf(containerPath);
    if (!isInside(inside))
      return `The container path '${containerPath}' of persistent volume '${id}' is not inside the sandbox`;
    await linkDirectory(hostPath, join(sandbox, inside), true);
  }
  return undefined;
}

async function linkDirectory(target: string, link: string, make: boolean): Promise<void> {
  if (make) await mkdir(target, { recursive: true });
  if (target === link) return;
  await mkdir(dirname(link), { recursive: true });
  await symlink(target, link);
}

/** A path of the container below its sandbox, relative to it; any other stays as it is. */
export const insideOf = (containerPath: string): string =>
  containerPath.startsWith(`${CONTAINER_SANDBOX}/`) ? containerPath.slice(CONTAINER_SANDBOX.length + 1) : containerPath;

const isInside = (path: string): boolean => {
  const clean = normalize(path);
  return !isAbsolute(clean) && clean !== '.' && !clean.split('/').includes('..');
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

import { reservedRoleOf } from '@borealis/mesos';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../errors.js';
import type { Logger } from '../logger.js';
import type { PersistentVolumeSpec, RunResources } from '../runner/index.js';
import { rangesOf } from '../resources/index.js';
import { VolumeMode } from '../wire.js';
import type { Resource, TaskInfo } from '../wire.js';

const MEGABYTE = 1024 * 1024;

/** What a task was given, with the limits that differ from it. */
export function resourcePartOf({ resources, limits }: Pick<TaskInfo, 'resources' | 'limits'>): RunResources {
  const given = resources ?? [];
  const [cpus, mem] = [sumOf(given, 'cpus'), sumOf(given, 'mem')];
  const [cpusLimit, memLimit] = [limits?.['cpus']?.value, limits?.['mem']?.value];
  return {
    ...(cpus > 0 ? { cpus } : {}),
    ...(cpusLimit === undefined ? {} : { cpusLimit }),
    ...(mem > 0 ? { memBytes: mem * MEGABYTE } : {}),
    ...(memLimit === undefined ? {} : { memLimitBytes: memLimit * MEGABYTE }),
    ports: given.filter(({ name }) => name === 'ports').flatMap(rangesOf),
  };
}

const sumOf = (resources: readonly Resource[], name: string): number =>
  resources.filter((resource) => resource.name === name).reduce((sum, { scalar }) => sum + (scalar?.value ?? 0), 0);

/** The persistent volumes among the resources of a task. */
export function persistentVolumesOf(
  resources: readonly Resource[] | null | undefined,
  volumesDir: string,
): readonly PersistentVolumeSpec[] {
  return (resources ?? []).flatMap((resource) => {
    const { persistence, volume } = resource.disk ?? {};
    if (!persistence || !volume) return [];
    const role = reservedRoleOf(resource);
    return [
      {
        role,
        id: persistence.id,
        hostPath: persistentVolumePath(volumesDir, role, persistence.id),
        containerPath: volume.containerPath,
        readOnly: volume.mode === VolumeMode.RO,
      },
    ];
  });
}

/** `roles/<role>/<id>`; the parts of a hierarchical role are parted by blanks, as they are names of one directory. */
export const persistentVolumePath = (volumesDir: string, role: string, id: string): string =>
  join(volumesDir, 'roles', role.replaceAll('/', ' '), id);

/** With everything in it. */
export function removeVolume(path: string, logger: Logger): void {
  rm(path, { recursive: true, force: true }).catch((error: unknown) =>
    logger.error('could not remove a persistent volume', { path, reason: reasonOf(error) }),
  );
}

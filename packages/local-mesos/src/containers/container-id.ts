import { idText } from '../wire.js';
import type { ContainerID } from '../wire.js';

/** `root/child/grandchild`: what names a container among all of an agent. */
export function containerPath(id: ContainerID): string {
  const own = idText(id);
  return id.parent ? `${containerPath(id.parent)}/${own}` : own;
}

export const rootOf = (path: string): string => path.split('/')[0] ?? path;

/** Ids become names of directories. */
export function containerIdProblem(id: ContainerID): string | undefined {
  const own = idText(id);
  if (own === '') return "'ContainerID.value' must be non-empty";
  if (own === '.' || own === '..' || !/^[\w.-]{1,255}$/.test(own)) {
    return `'ContainerID.value' '${own}' contains invalid characters`;
  }
  return id.parent ? containerIdProblem(id.parent) : undefined;
}

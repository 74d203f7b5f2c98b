import { inventoryOf } from '../../agent/index.js';
import type { Agent } from '../../agent/index.js';
import { idText } from '../../wire.js';

/** `/files/debug`: the paths under which the sandboxes of an agent can be asked for, and where they are. */
export function attachedPaths({ holdings }: Agent): Readonly<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const held of [...holdings.completed, ...holdings.all]) {
    const frameworkId = idText(held.info.id);
    // Living ones last: theirs is the latest run.
    for (const { info, sandbox } of [...inventoryOf(held)].reverse()) {
      paths[sandbox] = sandbox;
      paths[`/frameworks/${frameworkId}/executors/${idText(info.executorId)}/runs/latest`] = sandbox;
    }
  }
  return paths;
}

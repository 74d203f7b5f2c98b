import type { Agent } from '../agent/index.js';
import type { Handler } from './answer.js';
import { fileRoutes } from './files/index.js';
import { attachedPaths } from './views/attached-paths-view.js';

/** An agent with files, of those that share one address. */
export interface FileOwner {
  readonly agent: Agent;
  readonly sandboxes: readonly string[];
}

/** The `/files/*` of an address where several agents live: at its root is what they have all together. */
export const sharedFiles = (owners: readonly FileOwner[]): ReadonlyMap<string, Handler> =>
  fileRoutes(
    () => owners.flatMap(({ sandboxes }) => sandboxes),
    () => Object.assign({}, ...owners.map(({ agent }) => attachedPaths(agent))) as Readonly<Record<string, string>>,
  );

import type { Operation } from '../api';
import { strings } from '../strings';

/** `role/environment/name` → name. */
export const nameOfKey = (jobKey: string): string => jobKey.slice(jobKey.lastIndexOf('/') + 1);

/** What the operation is, for people: "Scale 3 → 5 of web". */
export const operationTitle = (operation: Operation): string => {
  const text = strings.operations;
  const { kind, from, to, jobKeys, agentIds } = operation;
  const what =
    kind === 'scale' && from !== undefined && to !== undefined ? text.scaleChange(from, to) : text.kinds[kind];
  if (agentIds !== undefined) return `${what} ${text.ofAgents(agentIds.length)}`;
  const only = jobKeys.length === 1 ? jobKeys[0] : undefined;
  if (only !== undefined) return `${what} ${text.of(nameOfKey(only))}`;
  return jobKeys.length === 0 ? what : `${what} ${text.ofMany(jobKeys.length)}`;
};

/** Who asked: a login as it is, others by their kind. */
export const actorText = ({ actor }: Operation): string => {
  const word = strings.operations.actors[actor.kind];
  if (actor.kind === 'user' || actor.kind === 'token') return strings.operations.by(word + actor.id);
  return strings.operations.by(word);
};

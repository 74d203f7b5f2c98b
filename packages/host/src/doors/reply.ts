import { BorealisError } from '@borealis/contracts';
import type { Accepted, Actor, Command } from '@borealis/contracts';
import type { HostContext } from '../host-context.js';

/** While there are no logins, nobody has a name. */
export const anonymous: Actor = { kind: 'anonymous', id: 'anonymous' };

/** Carries out a command: what the core refuses becomes an error of the catalogue. */
export const carryOut = async (host: HostContext, command: Command): Promise<Accepted> => {
  host.core();
  const reply = await host.command(command, anonymous);
  if (!reply.ok) throw new BorealisError(reply.code, reply.details);
  return { operation: reply.operation, joined: reply.joined };
};

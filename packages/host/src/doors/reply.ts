import { BorealisError } from '@borealis/contracts';
import type { Accepted, Actor, Command, CommandReply, IfPlan } from '@borealis/contracts';
import type { HostContext } from '../host-context.js';

/** While there are no logins, nobody has a name. */
export const anonymous: Actor = { kind: 'anonymous', id: 'anonymous' };

/** Carries out a command: what the core refuses becomes an error of the catalogue. Who asked for what is logged either way. */
export const carryOut = async (
  host: HostContext,
  command: Command,
  actor: Actor = anonymous,
  ifPlan?: IfPlan,
): Promise<Accepted> => {
  host.core();
  const reply = await host.command(command, actor, ifPlan);
  audit(host, command, actor, reply);
  if (!reply.ok) throw new BorealisError(reply.code, reply.details);
  const core = host.core();
  return {
    operation: core.operationViewOf(core.operation(reply.operation.id) ?? reply.operation),
    joined: reply.joined,
  };
};

const audit = (host: HostContext, command: Command, actor: Actor, reply: CommandReply): void => {
  const { kind: asked, ...about } = command;
  const outcome = reply.ok ? { operationId: reply.operation.id, joined: reply.joined } : { refused: reply.code };
  host.logger.info(
    { audit: true, actor, asked, ...about, ...outcome },
    `${actor.id} asked for ${asked}: ${reply.ok ? `operation ${reply.operation.id}` : `refused, ${reply.code}`}.`,
  );
};

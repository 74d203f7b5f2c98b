import { BorealisError } from '@borealis/contracts';
import type { Accepted, Actor, Command, CommandReply } from '@borealis/contracts';
import type { HostContext } from '../host-context.js';

/** While there are no logins, nobody has a name. */
export const anonymous: Actor = { kind: 'anonymous', id: 'anonymous' };

/** Carries out a command: what the core refuses becomes an error of the catalogue. Who asked for what is logged either way. */
export const carryOut = async (host: HostContext, command: Command, actor: Actor = anonymous): Promise<Accepted> => {
  host.core();
  return accepted(host, command, actor, await host.command(command, actor));
};

/** The answer to a command that was decided about: logged, and an error of the catalogue when it was refused. */
export const accepted = (host: HostContext, command: Command, actor: Actor, reply: CommandReply): Accepted => {
  audit(host, command, actor, reply);
  if (!reply.ok) throw new BorealisError(reply.code, reply.details, { members: reply.plan && { plan: reply.plan } });
  const core = host.core();
  return {
    operation: core.operationViewOf(core.operation(reply.operation.id) ?? reply.operation),
    joined: reply.joined,
  };
};

/** Definitions hold environments, and those hold secrets: only which they are is logged. */
const withoutSecrets = (command: Command): { readonly kind: Command['kind'] } & Readonly<Record<string, unknown>> => {
  if (command.kind === 'applyJobs') return { ...command, definitions: command.definitions.map(({ key }) => key) };
  if (command.kind !== 'applyPlan') return command;
  const { forecast: _places, ...plan } = command;
  return { ...plan, changes: plan.changes.map(withoutSecrets) };
};

const audit = (host: HostContext, command: Command, actor: Actor, reply: CommandReply): void => {
  const { kind: asked, ...about } = withoutSecrets(command);
  const outcome = reply.ok ? { operationId: reply.operation.id, joined: reply.joined } : { refused: reply.code };
  host.logger.info(
    { audit: true, actor, asked, ...about, ...outcome },
    `${actor.id} asked for ${asked}: ${reply.ok ? `operation ${reply.operation.id}` : `refused, ${reply.code}`}.`,
  );
};

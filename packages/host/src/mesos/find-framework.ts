import { asAgentId, asTaskId, BorealisError, mesosTaskStates } from '@borealis/contracts';
import type { ErrorCode, FrameworkConfig, KnownTask, MesosTaskState } from '@borealis/contracts';
import { followLeader, MesosError, parseMesosText } from '@borealis/mesos';
import type { MasterDetector } from '@borealis/mesos';
import { z } from 'zod';
import { accessOf } from './access.js';

const labels = z.array(z.object({ key: z.string(), value: z.string().optional() })).optional();
const taskShape = z.object({
  id: z.string(),
  name: z.string(),
  state: z.string(),
  slave_id: z.string(),
  labels,
  resources: z.object({ ports: z.string().optional() }).optional(),
  statuses: z.array(z.object({ healthy: z.boolean().optional() })).optional(),
});
const frameworkShape = z.object({
  id: z.string(),
  name: z.string(),
  principal: z.string().optional(),
  tasks: z.array(taskShape).default([]),
});
const stateShape = z.object({
  frameworks: z.array(frameworkShape).default([]),
  slaves: z.array(z.object({ id: z.string(), hostname: z.string(), pid: z.string().optional() })).default([]),
});
type MasterState = z.output<typeof stateShape>;

/** A framework of ours that Mesos still keeps, and what it runs. */
export interface FoundFramework {
  readonly frameworkId: string;
  readonly tasks: readonly KnownTask[];
}

/** What another try may mend. */
export const notYetCodes: readonly ErrorCode[] = [
  'BOREALIS_MASTER_UNREACHABLE',
  'BOREALIS_MASTER_TLS_FAILED',
  'BOREALIS_FRAMEWORK_UNAUTHORISED',
];

/**
 * Looks at the master for the framework this configuration stands for: same name and principal, registered or within its failover
 * time-out. Undefined when there is none. Of several it is the one that was `known` before or FRAMEWORK_ID names, else it throws
 * BOREALIS_FRAMEWORK_AMBIGUOUS; one of {@link notYetCodes} while no master answers, because registering anew on a guess would leave
 * the old tasks behind.
 */
export const findFramework = async (
  config: FrameworkConfig,
  masters: MasterDetector,
  signal: AbortSignal,
  known?: string,
): Promise<FoundFramework | undefined> => {
  const state = await readState(config, masters, signal);
  const ours = state.frameworks.filter(
    ({ name, principal }) => name === config.mesosName && (principal ?? undefined) === config.principal,
  );
  const wanted =
    config.frameworkId === undefined ? ours : state.frameworks.filter(({ id }) => id === config.frameworkId);
  const [same] = wanted.filter(({ id }) => id === known);
  if (same === undefined && wanted.length > 1)
    throw new BorealisError('BOREALIS_FRAMEWORK_AMBIGUOUS', {
      name: config.mesosName,
      candidates: wanted.map(({ id }) => id),
    });
  const found = same ?? wanted[0];
  return found && { frameworkId: found.id, tasks: found.tasks.map((task) => knownTaskOf(task, state)) };
};

/** What the master knows of the tasks of one framework. */
export const findTasks = async (
  config: FrameworkConfig,
  masters: MasterDetector,
  frameworkId: string,
  signal: AbortSignal,
): Promise<readonly KnownTask[]> => {
  const state = await readState(config, masters, signal);
  const ours = state.frameworks.find(({ id }) => id === frameworkId);
  return ours ? ours.tasks.map((task) => knownTaskOf(task, state)) : [];
};

const readState = async (
  config: FrameworkConfig,
  masters: MasterDetector,
  signal: AbortSignal,
): Promise<MasterState> => {
  const failures: string[] = [];
  for (const _each of config.masters.addresses) {
    const master = masters.next();
    try {
      if (master === undefined) throw new TypeError('no master leads at the moment');
      return await stateOf(master, config, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof BorealisError) throw error;
      if (error instanceof MesosError && error.code === 'MESOS_TLS_FAILED')
        throw new BorealisError('BOREALIS_MASTER_TLS_FAILED', { master: master ?? '', why: error.detail });
      failures.push(whyOf(error, master ?? masters.description));
    }
  }
  throw new BorealisError('BOREALIS_MASTER_UNREACHABLE', {
    masters: [...config.masters.addresses],
    why: failures.join('; '),
  });
};

/** A failure of the connection names the address itself. */
const whyOf = (error: unknown, address: string): string => {
  if (error instanceof MesosError) return error.message;
  return `${address}: ${error instanceof z.ZodError ? 'its state has another shape' : (error as Error).message}`;
};

const stateOf = async (master: string, config: FrameworkConfig, signal: AbortSignal): Promise<MasterState> => {
  const answer = await followLeader(master, { ...accessOf(config), path: '/master/state', signal });
  if (answer.status === 401 || answer.status === 403)
    throw new BorealisError('BOREALIS_FRAMEWORK_UNAUTHORISED', {
      master: answer.origin,
      why: `status ${answer.status} for its state`,
    });
  if (answer.status !== 200) throw new TypeError(`status ${answer.status}`);
  return stateShape.parse(parseMesosText(new TextDecoder().decode(answer.body)));
};

const isState = (name: string): name is MesosTaskState => (mesosTaskStates as readonly string[]).includes(name);

/** `[31000-31001, 31005-31005]` */
const portsOf = (text: string | undefined): number[] =>
  [...(text ?? '').matchAll(/(\d+)-(\d+)/g)].flatMap(([, begin, end]) =>
    Array.from({ length: Math.min(1_000, Number(end) - Number(begin) + 1) }, (_, index) => Number(begin) + index),
  );

const knownTaskOf = (task: MasterState['frameworks'][number]['tasks'][number], state: MasterState): KnownTask => {
  const agent = state.slaves.find(({ id }) => id === task.slave_id);
  const ip = /@([^:]+):/.exec(agent?.pid ?? '')?.[1];
  const healthy = task.statuses?.at(-1)?.healthy;
  return {
    taskId: asTaskId(task.id),
    name: task.name,
    state: isState(task.state) ? task.state : 'TASK_UNKNOWN',
    agentId: asAgentId(task.slave_id),
    ...(agent ? { hostname: agent.hostname } : {}),
    ...(ip === undefined ? {} : { agentIp: ip }),
    ports: portsOf(task.resources?.ports),
    ...(healthy === undefined ? {} : { healthy }),
    labels: Object.fromEntries((task.labels ?? []).map(({ key, value }) => [key, value ?? ''])),
  };
};

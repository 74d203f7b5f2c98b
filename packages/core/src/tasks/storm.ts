import { launchedTaskStates } from '@borealis/contracts';
import type { Task, TaskState } from '@borealis/contracts';
import type { CoreState } from '../state/core-state.js';

/**
 * The storm breaker. When a good part of all tasks, or of the agents they run on, is lost at once, it is rather the network or the
 * master that is ill than all of them. Then nothing is relaunched, preempted, given up or killed on our own until it has been calm for a while, a
 * longest time is over, or an operator says so. What people ask for is done all the same.
 */
export const inStorm = (state: CoreState): boolean => state.framework.storm !== undefined;

/** A lost task may be back as soon as the storm is over: until then its slot stays empty. */
export const waitsForCalm = (state: CoreState, last: Task | undefined): boolean =>
  last?.state === 'LOST' && last.killReason === undefined && inStorm(state);

const up: ReadonlySet<TaskState> = new Set(['STARTING', 'RUNNING', 'PREEMPTING', 'RESTARTING', 'DRAINING']);

/** Counts a change of state, if it is a loss nobody asked for. */
export const countLoss = (state: CoreState, before: TaskState, task: Task, atMs: number): void => {
  if (task.state !== 'LOST' && task.state !== 'PARTITIONED') return;
  if (!up.has(before) || task.killReason !== undefined || task.mesosState === 'TASK_GONE_BY_OPERATOR') return;
  const { stormWindowMs, stormLeast, stormShare } = state.settings;
  state.losses.tasks.add(atMs);
  const lost = state.losses.tasks.within(stormWindowMs, atMs);
  if (lost < stormLeast) return;
  const launched = launchedTaskStates.reduce((sum, at) => sum + state.tasks.countIn(at), 0);
  // Those out of reach are still among the launched ones.
  const of = Math.max(lost, launched + lost - state.tasks.countIn('PARTITIONED'));
  if (lost >= stormShare * of) begin(state, 'tasks', lost, of, atMs);
};

/** The same for agents that were lost with tasks on them. */
export const countLostAgent = (state: CoreState, atMs: number): void => {
  const { stormWindowMs, stormLeastAgents, stormShare } = state.settings;
  state.losses.agents.add(atMs);
  const lost = state.losses.agents.within(stormWindowMs, atMs);
  const of = Math.max(lost, state.tasks.agentsInUse);
  if (lost >= stormLeastAgents && lost >= stormShare * of) begin(state, 'agents', lost, of, atMs);
};

const begin = (state: CoreState, what: 'tasks' | 'agents', lost: number, of: number, atMs: number): void => {
  const { storm, stormsIgnoredUntilMs = 0 } = state.framework;
  if (state.settings.stormShare === 0 || atMs < stormsIgnoredUntilMs) return;
  if (storm) return;
  state.putFramework({ ...state.framework, storm: { sinceMs: atMs, what, lost, of } });
  state.version += 1;
  state.remark({
    level: 'error',
    code: 'BOREALIS_STORM',
    message: `${lost} of ${of} ${what} were lost within ${state.settings.stormWindowMs / 1000} s: nothing is relaunched, preempted, given up or killed on our own until it is calm or somebody ends this.`,
  });
};

/** Calm for long enough, or it lasts too long. */
export const endStormByClock = (state: CoreState, atMs: number): void => {
  const { storm } = state.framework;
  if (!storm) return;
  const { stormWindowMs, stormMaxMs } = state.settings;
  const last = Math.max(storm.sinceMs, state.connectedAtMs, state.losses.lastAtMs);
  if (state.connected && atMs - last >= stormWindowMs) endStorm(state, 'It has been calm.', atMs, atMs);
  else if (atMs - storm.sinceMs >= stormMaxMs)
    endStorm(state, 'It has lasted for the longest time that is waited.', atMs, atMs + stormMaxMs);
};

/** What was left alone is looked at; another storm is not believed in before `ignoredUntilMs`. */
export const endStorm = (state: CoreState, why: string, atMs: number, ignoredUntilMs: number): void => {
  const { storm, stormsIgnoredUntilMs: _old, ...plain } = state.framework;
  if (!storm) return;
  state.putFramework({ ...plain, ...(ignoredUntilMs > atMs ? { stormsIgnoredUntilMs: ignoredUntilMs } : {}) });
  state.losses.clear();
  for (const key of state.jobs.keys()) state.unsettle(key);
  state.remark({ level: 'warn', code: 'BOREALIS_STORM', message: `The storm of lost ${storm.what} is over. ${why}` });
};

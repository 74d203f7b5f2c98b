import type { Actor, Command, CommandReply } from '@borealis/contracts';
import { noteRefusedDefinitions, refusedByQuota, removeQuota, setQuota } from '../quota/index.js';
import type { CoreState } from '../state/core-state.js';
import { adopt } from './adopt.js';
import { apply } from './apply.js';
import { drain, undrain } from './drain-commands.js';
import { killAll, killTask } from './kill-commands.js';
import { cancel, goOn, pause, undo } from './operation-commands.js';
import { endStormNow } from './storm-commands.js';
import { restartTask, rollingRestart } from './restart-commands.js';
import { resume, scale, suspend } from './scale-commands.js';

/** Every command but the one that is made of others. */
export type SingleCommand = Exclude<Command, { kind: 'applyPlan' }>;

/** Carries out a command as far as it can be done at once, and opens the operation that stands for the rest. */
export const handleCommand = (state: CoreState, command: SingleCommand, actor: Actor, atMs: number): CommandReply => {
  const overQuota = refusedByQuota(state, command);
  if (overQuota) {
    noteRefusedDefinitions(state, command, overQuota, actor, atMs);
    return overQuota;
  }
  switch (command.kind) {
    case 'applyJobs':
      return apply(state, command, actor, atMs);
    case 'scale':
      return scale(state, command, actor, atMs);
    case 'suspend':
      return suspend(state, command, actor, atMs);
    case 'resume':
      return resume(state, command, actor, atMs);
    case 'restartTask':
      return restartTask(state, command, actor, atMs);
    case 'rollingRestart':
      return rollingRestart(state, command, actor, atMs);
    case 'killAll':
      return killAll(state, command, actor, atMs);
    case 'killTask':
      return killTask(state, command, actor, atMs);
    case 'setQuota':
      return setQuota(state, command, actor, atMs);
    case 'removeQuota':
      return removeQuota(state, command, actor, atMs);
    case 'drain':
      return drain(state, command, actor, atMs);
    case 'undrain':
      return undrain(state, command, actor, atMs);
    case 'endStorm':
      return endStormNow(state, command, actor, atMs);
    case 'cancel':
      return cancel(state, command, actor, atMs);
    case 'pauseOperation':
      return pause(state, command, actor, atMs);
    case 'resumeOperation':
      return goOn(state, command, actor);
    case 'undo':
      return undo(state, command, actor, atMs);
    case 'adopt':
      return adopt(state, command, actor, atMs);
  }
};

import { ExecutorInfo, ExecutorType, idText, int64 } from '../../wire.js';
import { filledInExecutor } from '../fill-in.js';
import type { FrameworkRecord } from '../framework-record.js';
import type { ExecutorRecord } from '../records.js';
import { commandProblem } from './command-rules.js';
import { idProblem } from './id-rules.js';
import { resourcesProblem } from './resource-rules.js';

/** Where an executor is about to run. */
export interface ExecutorGround {
  readonly framework: FrameworkRecord;
  readonly role: string;
  /** The executor of that id which the agent has already. */
  readonly known: ExecutorRecord | undefined;
}

/** What is wrong with an executor, for a LAUNCH or for a LAUNCH_GROUP alike. */
export function executorProblem(executor: ExecutorInfo, ground: ExecutorGround): string | undefined {
  return idProblem(idText(executor.executorId)) ?? typeProblem(executor) ?? settingsProblem(executor, ground);
}

/** What is wrong with an executor of a LAUNCH. */
export function launchedAloneProblem(executor: ExecutorInfo, ground: ExecutorGround): string | undefined {
  return executor.type === ExecutorType.DEFAULT
    ? "'ExecutorInfo.type' must be 'CUSTOM' or unset for LAUNCH"
    : executorProblem(executor, ground);
}

function typeProblem(executor: ExecutorInfo): string | undefined {
  switch (executor.type ?? ExecutorType.UNKNOWN) {
    case ExecutorType.DEFAULT:
      if (executor.command) return "'ExecutorInfo.command' must not be set for 'DEFAULT' executor";
      return executor.container?.docker
        ? "'ExecutorInfo.container.docker' must not be set for 'DEFAULT' executor"
        : undefined;
    default:
      return executor.command ? undefined : "'ExecutorInfo.command' must be set for 'CUSTOM' executor";
  }
}

function settingsProblem(executor: ExecutorInfo, { framework, role, known }: ExecutorGround): string | undefined {
  const frameworkId = idText(executor.frameworkId);
  if (frameworkId !== '' && frameworkId !== framework.id) {
    return `ExecutorInfo has an invalid FrameworkID (Actual: ${frameworkId} vs Expected: ${framework.id})`;
  }
  if (int64(executor.shutdownGracePeriod?.nanoseconds) < 0) {
    return "ExecutorInfo's 'shutdown_grace_period' must be non-negative";
  }
  const resources = executor.resources ?? [];
  const problem = resources.length === 0 ? undefined : resourcesProblem(resources, role);
  if (problem !== undefined) return `Executor uses invalid resources: ${problem}`;
  const command = executor.command ? commandProblem(executor.command) : undefined;
  if (command !== undefined) return `Executor's 'CommandInfo' is invalid: ${command}`;
  if (known === undefined || isSame(known.info, filledInExecutor(executor, framework.id, role))) return undefined;
  return `ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID '${known.id}'`;
}

const isSame = (a: ExecutorInfo, b: ExecutorInfo): boolean =>
  Buffer.compare(ExecutorInfo.encode(a).finish(), ExecutorInfo.encode(b).finish()) === 0;

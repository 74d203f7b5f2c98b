import type {
  Actor,
  Attention,
  Command,
  CommandReply,
  ConfigurationEntry,
  Environment,
  FrameworkConfig,
  FrameworkView,
  Operation,
} from '@borealis/contracts';
import type { Core } from '@borealis/core';
import type { EndedOperationsFilter, TaskHistoryEntry, TaskHistoryFilter } from '@borealis/store';
import type { Logger } from 'pino';
import type { EventStream } from './events/event-stream.js';
import type { Health } from './health/health.js';
import type { ComponentLoggers } from './logging/component-loggers.js';
import type { Metrics } from './metrics/metrics.js';

/** What the doors may use of the host. Undefined parts are not there before the state has been loaded. */
export interface HostContext {
  readonly version: string;
  readonly config: FrameworkConfig;
  readonly configuration: readonly ConfigurationEntry[];
  readonly logger: Logger;
  readonly logLevels: Pick<ComponentLoggers, 'levels' | 'setLevel'>;
  readonly logFile: () => string;
  /** Names of the loaded modules. */
  readonly modules: () => readonly string[];
  /** Throws BOREALIS_NOT_READY until the state has been loaded. */
  readonly core: () => Core;
  readonly events: () => EventStream;
  readonly metrics: () => Metrics;
  readonly framework: () => FrameworkView;
  readonly health: () => Health;
  /** What somebody should look at that has nothing to do with tasks. */
  readonly noticed: () => readonly Attention[];
  /** Undefined when ready, else what is still missing. */
  readonly notReady: () => string | undefined;
  /** Operations that have ended, the last to end first, also those that are no longer kept at hand. */
  readonly endedOperations: (filter: EndedOperationsFilter) => Promise<readonly Operation[]>;
  /** What happened to tasks, newest first, also to those that are no longer kept at hand. */
  readonly history: (filter: TaskHistoryFilter) => Promise<readonly TaskHistoryEntry[]>;
  readonly command: (command: Command, actor: Actor) => Promise<CommandReply>;
  /** What a start with this environment would apply. Throws what is wrong with it. */
  readonly applyOf: (environment: Environment) => Extract<Command, { kind: 'applyJobs' }>;
  /** Ends this process in a moment; whoever runs it starts it again. */
  readonly restart: () => void;
}

/** The key Nest injects it by. */
export const HOST = Symbol('HostContext');

import { randomUUID } from 'node:crypto';
import type { Call, FrameworkConfig, FrameworkView } from '@borealis/contracts';
import { createCoreSteps, SteadyTime } from '@borealis/core';
import type { Core } from '@borealis/core';
import type { Store } from '@borealis/store';
import { EventStream } from '../events/event-stream.js';
import type { HostLogger } from '../logging/create-logger.js';
import type { PassCrashPoint } from '../loop/crash-point.js';
import { InputRecording } from '../loop/input-recording.js';
import { runSteps } from '../loop/run-steps.js';
import { SchedulerLoop } from '../loop/scheduler-loop.js';
import { Metrics } from '../metrics/metrics.js';
import { Upkeep } from '../upkeep/index.js';
import { coreSettingsOf } from './core-settings-of.js';
import { NewsOfDecisions } from './news-of-decisions.js';
import { warnOfUnaddressable } from './warn-of-unaddressable.js';

/** What decides, what remembers and what tells of it, around one store. */
export interface Scheduling {
  readonly store: Store;
  readonly core: Core;
  readonly events: EventStream;
  readonly metrics: Metrics;
  readonly loop: SchedulerLoop;
  readonly upkeep: Upkeep;
  readonly recording: InputRecording;
}

export interface SchedulingGround {
  readonly config: FrameworkConfig;
  readonly sandbox: string;
  readonly version: string;
  readonly entropy: string;
  readonly log: HostLogger;
  readonly crashPoint: PassCrashPoint | undefined;
  readonly isSubscribed: () => boolean;
  readonly send: (call: Call) => Promise<void>;
  /** Mesos takes back its offers and tells anew. */
  readonly subscribeAgain: () => void;
  readonly frameworkView: () => FrameworkView;
  readonly fatal: (error: unknown) => void;
}

/** How old a recording is at least when another follows because of its size. */
const recordingLeastMs = 5 * 60_000;
/** Upkeep waits this long for a pause in the work of the loop. */
const upkeepWaitsMs = 1_000;

/**
 * Begins a term at the store, which locks out any other host, and a core with what it holds. To be called when nothing else can keep this
 * host from starting. Throws when the store holds what makes no sense.
 */
export const openScheduling = async (store: Store, ground: SchedulingGround): Promise<Scheduling> => {
  const { config, version, entropy, log, crashPoint, send, subscribeAgain, frameworkView, fatal } = ground;
  const term = await store.beginTerm();
  crashPoint?.('after-term');
  const snapshot = await store.load();
  crashPoint?.('after-load');
  const settings = coreSettingsOf(config);
  const core = await runSteps(createCoreSteps(snapshot, settings));
  warnOfUnaddressable(core.jobs(), log.of('scheduling'));
  const time = new SteadyTime(snapshot, Date.now());
  const recording = new InputRecording({
    store,
    term,
    core,
    time,
    settings,
    version,
    limits: config.store.inputLog,
    leastMs: recordingLeastMs,
    entropy: randomUUID,
    subscribeAgain,
    renewed: () => upkeep.pruneNow(),
  });
  await recording.begin();
  const events = new EventStream(term);
  const metrics = new Metrics(core, ground.isSubscribed, () => events.size);
  const news = new NewsOfDecisions({ core, events, metrics, log, frameworkView });
  const loop = new SchedulerLoop({
    core,
    store,
    term,
    time,
    send: (call) => {
      metrics.called(call.kind);
      return send(call);
    },
    prepareToTell: (changes, remarks) => news.prepare(changes, remarks),
    measure: metrics.batchDone,
    fatal,
    crashPoint,
    recorder: recording.recorder,
  });
  const upkeep = new Upkeep({
    config: config.store,
    place: { url: config.databaseUrl, folder: ground.sandbox },
    version,
    backedUp: (outcome) => metrics.backedUp(outcome),
    crashPoint,
    store,
    term,
    idle: () => loop.idle(upkeepWaitsMs),
    logger: log.of('store'),
    fatal,
  });
  await loop.take([{ kind: 'booted', entropy }]);
  return { store, core, events, metrics, loop, upkeep, recording };
};

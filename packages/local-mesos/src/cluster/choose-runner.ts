import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { LocalMesosError } from '../errors.js';
import {
  DockerEngine,
  Sandboxes,
  createDockerRunner,
  createImageChoice,
  createProcessRunner,
  createSimulatedRunner,
  engineAddressOf,
  usualSockets,
} from '../runner/index.js';
import type { EngineAddress, TaskRunner } from '../runner/index.js';
import type { ClusterSettings } from './resolve-options.js';

export interface ChosenRunner {
  readonly runner: TaskRunner;
  /** The address of the engine for containers, where there is one. */
  readonly engine?: string;
}

/** Long enough for an engine that systemd has to start first. */
const ANSWER_MS = 10_000;

/**
 * What runs the tasks of a cluster: timers, processes of this machine, and containers where an engine answers.
 *
 * @throws LocalMesosError when an engine was named and does not answer.
 */
export async function chooseRunner(settings: ClusterSettings, workDir: string): Promise<ChosenRunner> {
  if (typeof settings.runner === 'object') return { runner: settings.runner };
  if (settings.runner === 'simulated') return { runner: createSimulatedRunner(settings.simulated) };
  const { logger, switchUser, enforceMemory, fetchCacheMb, fetchStallTimeoutMs } = settings;
  const address = await findEngine(settings);
  const clusterId = randomUUID();
  const sandboxes = new Sandboxes({
    cacheDir: join(workDir, 'fetch'),
    cacheBytes: fetchCacheMb * 1024 * 1024,
    stallTimeoutMs: fetchStallTimeoutMs,
    switchUser,
    logger,
  });
  const processes = createProcessRunner({
    clusterId,
    environment: settings.taskEnvironment,
    sandboxes,
    enforceMemory,
    logger,
  });
  const strict = settings.strictImages;
  if (address === undefined) return { runner: createImageChoice({ processes, strict }) };
  logger.info('tasks with an image run as containers', { engine: address.text });
  const images = await createDockerRunner({ clusterId, address, sandboxes, logger });
  return { runner: createImageChoice({ processes, images, strict }), engine: address.text };
}

/** One that was asked for has to be there; those at the usual places are taken when they are. */
async function findEngine({ docker, logger }: ClusterSettings): Promise<EngineAddress | undefined> {
  if (docker === false) return undefined;
  if (docker !== undefined) {
    const address = engineAddressOf(docker);
    if (await answersAt(address)) return address;
    throw new LocalMesosError(
      'LOCAL_MESOS_DOCKER_UNREACHABLE',
      `No engine for containers answers at ${docker}.`,
      'Start Docker or podman (podman system service), correct the address, or leave it out.',
    );
  }
  const named = process.env['DOCKER_HOST'];
  const candidates = named ? [named] : usualSockets(process.env);
  for (const candidate of candidates) {
    const address = engineAddressOf(candidate);
    if (await answersAt(address)) return address;
    logger.warn('no engine for containers answers, images are not used', { address: candidate });
  }
  return undefined;
}

async function answersAt(address: EngineAddress): Promise<boolean> {
  const engine = new DockerEngine(address);
  try {
    return await engine.answers(ANSWER_MS);
  } finally {
    await engine.close();
  }
}

import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalMesosError, reasonOf } from '../errors.js';
import { ExecutorTokens } from '../executor/index.js';
import { requestFaults } from '../fault-filters/index.js';
import { Faults } from '../faults/index.js';
import type { Routes } from '../http/door.js';
import { tableForRealm } from '../http/login.js';
import { sharedFiles } from '../http/shared-files.js';
import { Verbosity } from '../logger.js';
import { loginDesk } from './login-desk.js';
import { AgentNode } from './agent-node.js';
import { chooseRunner } from './choose-runner.js';
import type { LocalCluster } from './local-cluster.js';
import { MasterNode } from './master-node.js';
import type { ClusterOptions } from './options.js';
import { resolveOptions } from './resolve-options.js';
import type { ClusterSettings } from './resolve-options.js';
import { TimedFaults } from './timed-faults.js';

/**
 * Starts a master and its agents in this process; they listen on real sockets, and with the `process` runner tasks are
 * real processes. Ends with `stop`; should this process die instead, its tasks are killed all the same.
 *
 * @throws LocalMesosError for options that cannot work, a port that is taken, a work directory that cannot be written.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<LocalCluster> {
  const resolved = resolveOptions(options);
  const verbosity = new Verbosity(resolved.logger);
  const settings: ClusterSettings = { ...resolved, logger: verbosity };
  const place = await workDirOf(settings);
  const remove = async (): Promise<void> => {
    // A sandbox may still be in the making when everything ends.
    if (place.temporary) await rm(place.workDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const { runner, engine } = await chooseRunner(settings, place.workDir).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  const tokens = settings.authenticateExecutors ? new ExecutorTokens() : undefined;
  const agents: AgentNode[] = [];
  const login = loginDesk(settings);
  const shared = new Map(tableForRealm(login, 'mesos-master-readonly', [...sharedFiles(agents)]));
  const faults: Faults = new Faults({
    seed: settings.faultSeed,
    nowMs: () => Date.now(),
    logger: settings.logger,
    start: (rule) => timed.start(rule),
    heal: () => timed.heal(),
  });
  const files = requestFaults(faults, (path) => shared.get(path), { names: () => [] });
  const others: Routes = (path) => {
    const number = /^\/slave\((\d+)\)\//.exec(path)?.[1];
    return number === undefined ? files(path) : agents[Number(number) - 1]?.routes(path);
  };
  const master: MasterNode = new MasterNode(settings, agents, others, login, verbosity, faults);
  const timed: TimedFaults = new TimedFaults({ master, agents, note: (...noted) => faults.note(...noted) });
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    faults.stop();
    // First nobody hears anything any more: the end of the cluster is not a failure of its tasks.
    await master.stop();
    verbosity.stop();
    for (const { agent } of agents) agent.shutDown();
    await runner.stop(settings.stopGraceMs);
    await Promise.all(agents.map((agent) => agent.close()));
    await remove();
  };
  try {
    await master.door.open();
    for (const [index, agentSettings] of settings.agents.entries()) {
      const node = new AgentNode({
        number: index + 1,
        settings: agentSettings,
        cluster: settings,
        runner,
        tokens,
        login,
        verbosity,
        workDir: place.workDir,
        master: () => master.current,
        masterDoor: master.door,
        faults,
      });
      agents.push(node);
      await node.open();
      node.agent.connect();
    }
    faults.add(...settings.faults);
  } catch (error) {
    await stop();
    throw error;
  }
  settings.logger.info('local cluster started', {
    address: master.address,
    agents: agents.length,
    runner: runner.kind,
  });
  return {
    address: master.address,
    master,
    agents,
    faults,
    workDir: runner.kind === 'process' ? place.workDir : undefined,
    engine,
    stop: () => (stopping ??= stop()),
  };
}

async function workDirOf({
  workDir,
  runner,
}: ClusterSettings): Promise<{ readonly workDir: string; readonly temporary: boolean }> {
  // Simulated tasks leave nothing on disk.
  if (runner === 'simulated' || (typeof runner === 'object' && runner.kind === 'simulated'))
    return { workDir: resolve(workDir ?? join(tmpdir(), 'local-mesos')), temporary: false };
  try {
    if (workDir === undefined) {
      const made = await mkdtemp(join(tmpdir(), 'local-mesos-'));
      // Tasks of other users have to get through to their sandboxes, but see nothing on the way.
      await chmod(made, 0o711);
      return { workDir: made, temporary: true };
    }
    await mkdir(workDir, { recursive: true });
    return { workDir: resolve(workDir), temporary: false };
  } catch (error) {
    throw new LocalMesosError(
      'LOCAL_MESOS_WORK_DIR',
      `The work directory ${workDir ?? tmpdir()} cannot be used: ${reasonOf(error)}`,
      'Give a directory that can be written.',
      { cause: error },
    );
  }
}

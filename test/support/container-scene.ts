import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { LocalCluster } from '@borealis/local-mesos';
import type { mesos } from '@borealis/mesos';
import { task } from '../../packages/local-mesos/src/testing/build-task.js';
import { stopAll, testCluster, testScheduler } from '../../packages/local-mesos/src/testing/test-cluster.js';
import { TestScheduler } from '../../packages/local-mesos/src/testing/test-scheduler.js';
import { eventually } from './eventually.js';
import { PodmanEngine } from './podman-engine.js';
import { temporaryFolder } from './temporary-folder.js';

type TaskInfo = mesos.v1.TaskInfo.$Properties;
type ContainerInfo = mesos.v1.ContainerInfo.$Properties;
type DockerInfo = mesos.v1.ContainerInfo.DockerInfo.$Properties;

export const shell = (value: string): mesos.v1.CommandInfo.$Properties => ({ shell: true, value });

/** An engine for all tests of a suite, and for each of them a cluster on it with a task `t1`. */
export class ContainerScene {
  private ownEngine: PodmanEngine | undefined;
  private ownCluster: LocalCluster | undefined;
  private ownScheduler: TestScheduler | undefined;
  private foreign: TestScheduler | undefined;
  private folder: { readonly path: string; readonly remove: () => void } | undefined;

  async open(): Promise<void> {
    this.ownEngine = await PodmanEngine.start();
  }

  async close(): Promise<void> {
    await this.ownEngine?.stop();
  }

  /** After every test: whatever it did, no container is left. */
  async clear(): Promise<void> {
    this.foreign?.disconnect();
    await stopAll();
    this.folder?.remove();
    expect(await this.engine.containers()).toEqual([]);
  }

  get engine(): PodmanEngine {
    return there(this.ownEngine);
  }

  get cluster(): LocalCluster {
    return there(this.ownCluster);
  }

  get scheduler(): TestScheduler {
    return there(this.ownScheduler);
  }

  /** For the work directory of a cluster; gone after the test. */
  newFolder(): string {
    this.folder = temporaryFolder();
    return join(this.folder.path, 'work');
  }

  async begin(): Promise<void> {
    this.ownCluster = await testCluster({
      runner: 'process',
      docker: this.engine.address,
      workDir: this.newFolder(),
    });
    this.ownScheduler = await testScheduler(this.ownCluster);
  }

  /** A scheduler of a cluster elsewhere. */
  async join(address: string): Promise<void> {
    this.foreign = await TestScheduler.subscribe(address);
    this.ownScheduler = this.foreign;
  }

  docker(changes: Partial<DockerInfo> = {}, rest: Partial<ContainerInfo> = {}): ContainerInfo {
    return { type: 1, docker: { image: this.engine.image, network: 1, ...changes }, ...rest };
  }

  async launched(changes: Partial<TaskInfo>): Promise<void> {
    await this.begin();
    await this.launch(changes);
  }

  async launch(changes: Partial<TaskInfo>): Promise<void> {
    const offer = await this.scheduler.offer();
    await this.scheduler.launch([offer], [task(offer, 't1', { container: this.docker(), ...changes })]);
  }

  async untilRunning(): Promise<void> {
    await this.scheduler.untilState('t1', 'TASK_RUNNING');
  }

  async untilOutput(text: string): Promise<void> {
    await eventually(`the output has ${text}`, () => this.output().includes(text));
  }

  output(name = 'stdout'): string {
    return readFileSync(join(this.sandboxOf('t1'), name), 'utf8');
  }

  sandboxOf(taskId: string): string {
    return join(
      ...[this.cluster.workDir ?? '', 'slaves', this.cluster.agents[0]?.id ?? ''],
      ...['frameworks', this.scheduler.frameworkId, 'executors', taskId, 'runs', 'latest'],
    );
  }
}

function there<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('the scene has not begun');
  return thing;
}

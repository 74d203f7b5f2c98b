import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { scalar, task } from '../testing/build-task.js';
import { eventually, processScene, sandboxOf } from '../testing/process-scene.js';
import type { ProcessScene } from '../testing/process-scene.js';
import { stopAll } from '../testing/test-cluster.js';
import { EventType, OperationType, ReservationType, VolumeMode } from '../wire.js';
import type { Offer, Operation, Resource } from '../wire.js';

afterEach(stopAll);

const disk: Resource = { ...scalar('disk', 32), reservations: [{ type: ReservationType.DYNAMIC, role: 'web' }] };
const volume: Resource = {
  ...disk,
  disk: { persistence: { id: 'v1' }, volume: { containerPath: 'data', mode: VolumeMode.RW } },
};
const made: readonly Operation[] = [
  { type: OperationType.RESERVE, reserve: { resources: [disk] } },
  { type: OperationType.CREATE, create: { volumes: [volume] } },
];

/** Runs a command with the volume on the next offer, after the given operations. */
async function run(
  { scheduler }: ProcessScene,
  id: string,
  value: string,
  before: readonly Operation[] = [],
): Promise<void> {
  const offer = await scheduler.offer();
  const resources = [scalar('cpus', 0.1), scalar('mem', 32), volume];
  const launch = { taskInfos: [task(offer, id, { resources, command: { shell: true, value } })] };
  await scheduler.accept([offer], [...before, { type: OperationType.LAUNCH, launch }], 0);
  await scheduler.untilState(id, 'TASK_FINISHED');
}

describe('a persistent volume', () => {
  it('keeps what tasks write, over the restart of its agent, until it is destroyed', async () => {
    const scene = await processScene();
    const { cluster, scheduler } = scene;
    await run(scene, 't1', 'echo kept > data/file', made);
    await scheduler.offer();
    await cluster.agents[0]?.restart();
    await scheduler.until('RESCIND', () => scheduler.of(EventType.RESCIND).length > 0);
    await run(scene, 't2', 'cat data/file');
    expect(await readFile(join(await sandboxOf(cluster, 't2'), 'stdout'), 'utf8')).toBe('kept\n');
    const held = (): Offer | undefined =>
      scheduler.offers.find((offer) => offer.resources?.some(({ disk: own }) => own));
    await scheduler.until('the volume offered', () => held() !== undefined);
    await scheduler.accept([held() as Offer], [{ type: OperationType.DESTROY, destroy: { volumes: [volume] } }], 0);
    await eventually('the directory gone', async () => {
      const paths = await readdir(join(cluster.workDir ?? '', 'volumes'), { recursive: true });
      return !paths.some((path) => path.endsWith('v1'));
    });
  });
});

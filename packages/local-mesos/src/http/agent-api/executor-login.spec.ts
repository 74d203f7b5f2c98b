import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultExecutor, task } from '../../testing/build-task.js';
import { processScene } from '../../testing/process-scene.js';
import { askAgent } from '../../testing/test-agent.js';
import { stopAll } from '../../testing/test-cluster.js';

afterEach(stopAll);

describe("an agent's API that asks for a login", () => {
  it('knows executors by their token, and refuses those who show nothing', async () => {
    const { cluster, scheduler, offer } = await processScene({
      credentials: [{ principal: 'operator', secret: 'secret' }],
      authenticateFrameworks: false,
      authenticateReadwrite: true,
      authenticateExecutors: true,
    });
    await scheduler.launchGroup([offer], defaultExecutor('d1'), [task(offer, 't1')]);
    await scheduler.untilState('t1', 'TASK_RUNNING');
    expect((await askAgent(cluster.agents[0]?.address ?? '', 'GET_HEALTH')).status).toBe(401);
  });
});

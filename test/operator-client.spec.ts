import { afterEach, expect, it } from '@jest/globals';
import { agentClient, masterClient, tail } from '@borealis/mesos';
import { alpine, settled, Stage } from './support/index.js';

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

interface AgentState {
  readonly frameworks: readonly {
    readonly executors: readonly { readonly directory: string; readonly tasks: readonly { readonly name: string }[] }[];
  }[];
}

it('a task’s output is found through the operator API and followed while it grows, characters whole', async () => {
  stage = await Stage.open({ agents: 1 });
  const host = await stage.start({
    ...alpine,
    TASK0_NUM_INSTANCES: '1',
    TASK0_DRIVER: 'command',
    TASK0_IMAGE: '',
    TASK0_PORT_NUM: '0',
    TASK0_ARGS: '',
    TASK0_CMD: 'i=0; while [ $i -lt 3000 ]; do echo "€€€€€€€€€€ $i"; i=$((i+1)); done; sleep 100000',
  });
  await settled(host, 'alpine', 1);
  const agent = agentClient({ at: [stage.cluster.agents[0]!.address], process: '/slave(1)' });
  const state = (await agent.json('/state')) as unknown as AgentState;
  const executor = state.frameworks
    .flatMap(({ executors }) => executors)
    .find(({ tasks }) => tasks[0]?.name === 'alpine');
  const stop = new AbortController();
  let text = '';
  for await (const part of tail(agent, `${executor?.directory}/stdout`, { signal: stop.signal, everyMs: 20 })) {
    if (part.kind === 'text') text += part.text;
    if (text.endsWith(' 2999\n')) stop.abort();
  }
  expect(text).toBe(Array.from({ length: 3_000 }, (_, index) => `${'€'.repeat(10)} ${index}\n`).join(''));
  const master = masterClient({ at: [stage.cluster.address] });
  expect(await master.json('/state')).toMatchObject({ activated_slaves: 1 });
});

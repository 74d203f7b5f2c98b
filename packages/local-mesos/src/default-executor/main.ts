#!/usr/bin/env node
import { setTimeout as delay } from 'node:timers/promises';
import { ExecutorCallType } from '../wire.js';
import { AgentConnection } from './agent-connection.js';
import { AgentContainers } from './agent-containers.js';
import { GroupExecutor } from './group-executor.js';

/*
 * The default executor: started by an agent for task groups, it speaks the v1 executor API and runs each task in a
 * container of its own, through the agent's API.
 */
const RETRY_MS = 100;
const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
const variable = (name: string): string => environment[name] ?? '';
const [killGraceMs = '3000'] = process.argv.slice(2);

const identity = {
  executorId: { value: variable('MESOS_EXECUTOR_ID') },
  frameworkId: { value: variable('MESOS_FRAMEWORK_ID') },
};
const connection = new AgentConnection({
  endpoint: variable('MESOS_AGENT_ENDPOINT'),
  processName: variable('MESOS_SLAVE_PID').split('@')[0] ?? '',
  token: environment['MESOS_EXECUTOR_AUTHENTICATION_TOKEN'],
});
const executor: GroupExecutor = new GroupExecutor({
  executorId: identity.executorId.value,
  containers: new AgentContainers({
    connection,
    sandbox: variable('MESOS_SANDBOX'),
    ip: variable('MESOS_AGENT_ENDPOINT').replace(/:\d+$/, ''),
    environment,
    parent: () => executor.containerId,
  }),
  killGraceMs: Number(killGraceMs),
  send: (status) => void connection.call({ ...identity, type: ExecutorCallType.UPDATE, update: { status } }),
  over: () => process.exit(0),
});

/** The agent's grace is its own affair: without an answer this process would otherwise stay for ever. */
const RECOVERY_TIMEOUT_MS = 15 * 60_000;
let lostMs = performance.now();
for (;;) {
  const { tasks, updates } = executor.outbox;
  const subscribe = { unacknowledgedTasks: [...tasks], unacknowledgedUpdates: updates.map((status) => ({ status })) };
  await connection.subscribe({ ...identity, type: ExecutorCallType.SUBSCRIBE, subscribe }, (event) => {
    lostMs = performance.now();
    executor.handle(event);
  });
  executor.disconnected();
  // Without checkpointing nobody would take this process back.
  if (variable('MESOS_CHECKPOINT') !== '1' || performance.now() - lostMs > RECOVERY_TIMEOUT_MS) process.exit(1);
  await delay(RETRY_MS);
}

import type { Framework } from './framework.js';
import type { Message } from './message.js';

export const scalar = (name: string, value: number): Message => ({ name, type: 'SCALAR', scalar: { value } });

let count = 0;
export const newTaskId = (): string => `task-${process.pid}-${++count}`;

/** A small task that sleeps, on the agent of an offer. */
export const taskOn = (offer: Message, more: Message = {}): Message => ({
  name: 'task',
  task_id: { value: newTaskId() },
  agent_id: offer.agent_id,
  resources: [scalar('cpus', 0.1), scalar('mem', 32)],
  command: { shell: true, value: 'sleep 1000' },
  ...more,
});

/** Accepts an offer with one LAUNCH; the rest of the offer may come back at once. */
export const launch = (
  framework: Framework,
  offers: readonly Message[],
  tasks: readonly Message[],
): Promise<Response> =>
  framework.call('ACCEPT', {
    accept: {
      offer_ids: offers.map(({ id }) => id),
      operations: [{ type: 'LAUNCH', launch: { task_infos: tasks } }],
      filters: { refuse_seconds: 0 },
    },
  });

/** A task brought to RUNNING, with its updates acknowledged on the way. */
export const running = async (framework: Framework, more: Message = {}): Promise<Message> => {
  const offer = await framework.offer();
  const task = taskOn(offer, more);
  await launch(framework, [offer], [task]);
  const id = task.task_id.value as string;
  await framework.acknowledge(await framework.update(id, 'TASK_STARTING'));
  await framework.acknowledge(await framework.update(id, 'TASK_RUNNING'));
  return task;
};

// A custom executor as anybody could write one: plain HTTP, plain JSON, nothing of this repository.
// Tasks run until they are told to end. Messages: `finish ID`, `fail ID`, `echo TEXT`, `environment`, `crash`.
// PLAIN_EXECUTOR: `silent` never subscribes, `stubborn` ignores SHUTDOWN and SIGTERM, `forgetful` subscribes again empty-handed,
// `patient` ends a task when it is killed for the second time, and tells both graces in nanoseconds.
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';

const { env } = process;
const manner = env.PLAIN_EXECUTOR ?? '';
const url = `http://${env.MESOS_AGENT_ENDPOINT}/${env.MESOS_SLAVE_PID.split('@')[0]}/api/v1/executor`;
const identity = { executor_id: { value: env.MESOS_EXECUTOR_ID }, framework_id: { value: env.MESOS_FRAMEWORK_ID } };
const unacknowledgedTasks = new Map();
const unacknowledgedUpdates = new Map();
const running = new Set();

const post = (call, answered) => {
  const token = env.MESOS_EXECUTOR_AUTHENTICATION_TOKEN;
  const headers = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  const sent = request(url, { method: 'POST', headers }, answered);
  sent.on('error', () => answered(undefined));
  sent.end(JSON.stringify({ ...identity, ...call }));
};

const send = (call, done = () => undefined) => {
  post(call, (answer) => {
    if (answer && answer.statusCode !== 202) console.error(`${call.type} was answered with ${answer.statusCode}`);
    answer?.resume();
    done();
  });
};

const tell = (taskId, state, done, message = `told by ${env.MESOS_EXECUTOR_ID}`) => {
  const uuid = randomBytes(16).toString('base64');
  const status = {
    task_id: { value: taskId },
    state,
    uuid,
    source: 'SOURCE_EXECUTOR',
    timestamp: Date.now() / 1000,
    message,
  };
  unacknowledgedUpdates.set(uuid, { status });
  send({ type: 'UPDATE', update: { status } }, done);
};

const end = (taskId, state, message) => {
  running.delete(taskId);
  tell(taskId, state, undefined, message);
};

const graces = [];

const kill = ({ task_id, kill_policy }) => {
  if (manner !== 'patient') return end(task_id.value, 'TASK_KILLED');
  graces.push(kill_policy?.grace_period.nanoseconds);
  if (graces.length === 1) tell(task_id.value, 'TASK_KILLING');
  else end(task_id.value, 'TASK_KILLED', graces.join(' '));
};

const say = (text) => send({ type: 'MESSAGE', message: { data: Buffer.from(text).toString('base64') } });

const obey = (text) => {
  const [word, ...rest] = text.split(' ');
  if (word === 'finish') end(rest[0], 'TASK_FINISHED');
  else if (word === 'fail') end(rest[0], 'TASK_FAILED');
  else if (word === 'echo') say(rest.join(' '));
  else if (word === 'environment') say(JSON.stringify(env));
  else if (word === 'crash') process.kill(process.pid, 'SIGKILL');
};

const shutdown = () => {
  if (manner === 'stubborn') return;
  let left = running.size;
  if (left === 0) process.exit(0);
  for (const id of running) tell(id, 'TASK_KILLED', () => --left === 0 && process.exit(0));
};

const hear = (event) => {
  console.log(event.type);
  switch (event.type) {
    case 'LAUNCH':
      launch(event.launch.task);
      break;
    case 'LAUNCH_GROUP':
      event.launch_group.task_group.tasks.forEach(launch);
      break;
    case 'KILL':
      kill(event.kill);
      break;
    case 'ACKNOWLEDGED':
      unacknowledgedTasks.delete(event.acknowledged.task_id.value);
      unacknowledgedUpdates.delete(event.acknowledged.uuid);
      break;
    case 'MESSAGE':
      obey(Buffer.from(event.message.data, 'base64').toString());
      break;
    case 'SHUTDOWN':
      shutdown();
  }
};

const launch = (task) => {
  unacknowledgedTasks.set(task.task_id.value, task);
  running.add(task.task_id.value);
  if (manner !== 'forgetful') tell(task.task_id.value, 'TASK_RUNNING');
};

const again = () => {
  if (env.MESOS_CHECKPOINT !== '1') process.exit(1);
  setTimeout(subscribe, 50);
};

const subscribe = () => {
  const forgets = manner === 'forgetful';
  const subscription = {
    unacknowledged_tasks: forgets ? [] : [...unacknowledgedTasks.values()],
    unacknowledged_updates: [...unacknowledgedUpdates.values()],
  };
  post({ type: 'SUBSCRIBE', subscribe: subscription }, (answer) => {
    if (answer?.statusCode !== 200) {
      answer?.resume();
      again();
      return;
    }
    let bytes = Buffer.alloc(0);
    answer.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (;;) {
        const mark = bytes.indexOf('\n');
        const length = mark < 0 ? NaN : Number(bytes.subarray(0, mark));
        if (!(bytes.length >= mark + 1 + length)) return;
        const record = bytes.subarray(mark + 1, mark + 1 + length);
        bytes = bytes.subarray(mark + 1 + length);
        hear(JSON.parse(record.toString()));
      }
    });
    answer.on('error', () => undefined);
    answer.on('close', again);
  });
};

if (manner === 'stubborn') process.on('SIGTERM', () => undefined);
if (manner === 'silent') setInterval(() => undefined, 1000);
else subscribe();

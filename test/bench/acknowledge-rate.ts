import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encodeRecord, mesos, SchedulerConnection } from '@borealis/mesos';
import { Client } from 'undici';
import type { Dispatcher } from 'undici';

const { Call, Event } = mesos.v1.scheduler;
const uuid = new Uint8Array(16).fill(7);

const status = (index: number) => ({
  taskId: { value: `task-${index}` },
  agentId: { value: 'agent' },
  state: mesos.v1.TaskState.TASK_RUNNING,
  uuid,
});
const update = (index: number): Uint8Array =>
  encodeRecord(Event.encode({ type: Event.Type.UPDATE, update: { status: status(index) } }).finish());

/** A master that sends updates and takes acknowledgements, and nothing else. */
const updatingMaster = async (count: number) => {
  let acknowledged = 0;
  let done: (() => void) | undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const hello = Event.encode({ type: Event.Type.SUBSCRIBED, subscribed: { frameworkId: { value: 'f' } } }).finish();
  const server = createServer((request, response) => {
    if (request.headers['mesos-stream-id'] === undefined) {
      response.writeHead(200, { 'content-type': 'application/x-protobuf', 'mesos-stream-id': 's' });
      response.write(encodeRecord(hello));
      for (let index = 0; index < count; index++) response.write(update(index));
      return;
    }
    request.resume();
    request.on('end', () => {
      response.writeHead(202, { 'content-length': '0' }).end();
      if (++acknowledged === count) done?.();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    all,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Updates received and acknowledged per second, through the client of packages/mesos. */
export const clientRate = async (count: number): Promise<number> => {
  const master = await updatingMaster(count);
  const started = performance.now();
  const connection = new SchedulerConnection(
    { masters: [master.address], frameworkInfo: { user: 'nobody', name: 'bench' } },
    (events) => {
      for (const event of events) {
        const told = event.kind === 'event' ? event.event.update?.status : undefined;
        if (told)
          void connection.call({
            type: Call.Type.ACKNOWLEDGE,
            acknowledge: { taskId: told.taskId, agentId: told.agentId!, uuid: told.uuid! },
          });
      }
    },
  );
  connection.start();
  await master.all;
  const rate = count / ((performance.now() - started) / 1000);
  await connection.stop();
  master.close();
  return rate;
};

/** The end of the measurement cuts what is under way. */
const take = (answer: Promise<Dispatcher.ResponseData>): Promise<void> =>
  answer.then(({ body }) => body.dump()).catch(() => undefined);

/** The same with nothing but undici: the bytes of the stream are read and not looked at, ready-made acknowledgements are posted. */
export const bareRate = async (count: number): Promise<number> => {
  const master = await updatingMaster(count);
  const started = performance.now();
  const stream = new Client(`http://${master.address}`);
  const calls = new Client(`http://${master.address}`, { pipelining: 64 });
  const { body } = await stream.request({ path: '/api/v1/scheduler', method: 'POST', body: '' });
  const reading = (async () => {
    for await (const chunk of body) void chunk;
  })().catch(() => undefined);
  const made = Call.encode({
    type: Call.Type.ACKNOWLEDGE,
    frameworkId: { value: 'f' },
    acknowledge: { taskId: { value: 'task-1000' }, agentId: { value: 'agent' }, uuid },
  }).finish();
  const headers = { 'content-type': 'application/x-protobuf', 'mesos-stream-id': 's' };
  const request = {
    path: '/api/v1/scheduler',
    method: 'POST',
    headers,
    body: made,
    idempotent: true,
    blocking: false,
  } as const;
  for (let index = 0; index < count; index++) void take(calls.request(request));
  await master.all;
  const rate = count / ((performance.now() - started) / 1000);
  await Promise.all([stream.destroy(), calls.destroy()].map((end) => end.catch(() => undefined)));
  await reading;
  master.close();
  return rate;
};

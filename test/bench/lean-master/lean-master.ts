import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { mesos } from '@borealis/mesos';
import { EventWriter } from './event-writer.js';
import { HttpRequests } from './http-requests.js';
import type { PlainRequest } from './http-requests.js';
import { SimulatedAgents } from './simulated-agents.js';
import { SimulatedTasks } from './simulated-tasks.js';

const { Call, Event } = mesos.v1.scheduler;

const allocationMs = 50;
const heartbeatMs = 5_000;
const accepted = 'HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n';
const subscribed = [
  'HTTP/1.1 200 OK',
  'content-type: application/x-protobuf',
  'mesos-stream-id: lean',
  'transfer-encoding: chunked',
  '\r\n',
].join('\r\n');

/**
 * A master for one scheduler with as little to do as can be: HTTP and RecordIO over a real socket, agents that are never full, tasks
 * that run at once. What is measured against it is the scheduler.
 */
export class LeanMaster {
  readonly tasks = new SimulatedTasks((status) => this.stream?.write({ type: Event.Type.UPDATE, update: { status } }));
  /** The first answer to an offer since the last SUBSCRIBE, in ms since the epoch. */
  firstAnswerAtMs: number | undefined;
  private readonly agents: SimulatedAgents;
  private stream: EventWriter | undefined;
  private frameworkId = '';
  private frameworkName = '';
  private role = '*';
  private frameworks = 0;
  private suppressed = false;

  constructor(agents: number) {
    this.agents = new SimulatedAgents(agents);
    setInterval(() => this.allocate(), allocationMs);
    setInterval(() => this.stream?.write({ type: Event.Type.HEARTBEAT }), heartbeatMs);
  }

  /** Resolves with its address. */
  async listen(): Promise<string> {
    const server = createServer((socket) => this.serve(socket));
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  private serve(socket: Socket): void {
    const requests = new HttpRequests();
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      const answers = requests.push(chunk).map((request) => this.answer(request, socket));
      if (answers.length > 0) socket.write(answers.join(''), 'latin1');
    });
  }

  private answer({ method, body }: PlainRequest, socket: Socket): string {
    if (method === 'GET') return this.state();
    const call = Call.decode(body);
    if (call.type !== Call.Type.SUBSCRIBE) {
      this.carryOut(call);
      return accepted;
    }
    // After the head of the answer, which is written first.
    setImmediate(() => this.subscribe(call, socket));
    return subscribed;
  }

  private state(): string {
    const ours = { id: this.frameworkId, name: this.frameworkName, tasks: [] };
    const json = JSON.stringify({ frameworks: this.frameworkId === '' ? [] : [ours], slaves: [] });
    return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
  }

  private subscribe({ subscribe, frameworkId }: mesos.v1.scheduler.ICall, socket: Socket): void {
    const stream = new EventWriter(socket);
    socket.once('close', () => {
      if (this.stream === stream) this.stream = undefined;
    });
    this.stream = stream;
    this.frameworkId = frameworkId?.value ?? `lean-${this.frameworks++}`;
    this.frameworkName = subscribe?.frameworkInfo.name ?? '';
    this.role = subscribe?.frameworkInfo.roles?.[0] ?? '*';
    this.suppressed = false;
    this.firstAnswerAtMs = undefined;
    this.agents.forget();
    const told = { frameworkId: { value: this.frameworkId }, heartbeatIntervalSeconds: heartbeatMs / 1000 };
    stream.write({ type: Event.Type.SUBSCRIBED, subscribed: told });
    // Mesos as well allocates when a framework comes, not at the next interval: it may be suppressed by then.
    this.allocate();
  }

  private allocate(): void {
    if (!this.stream || this.suppressed) return;
    const offers = this.agents.offers(this.frameworkId, this.role);
    if (offers.length > 0) this.stream.write({ type: Event.Type.OFFERS, offers: { offers } });
  }

  private carryOut(call: mesos.v1.scheduler.Call): void {
    switch (call.type) {
      case Call.Type.ACKNOWLEDGE:
        return void (call.acknowledge && this.tasks.acknowledge(call.acknowledge));
      case Call.Type.ACCEPT: {
        for (const { launch } of call.accept?.operations ?? [])
          for (const task of launch?.taskInfos ?? []) this.tasks.launch(task);
        return this.answered(call.accept?.offerIds ?? []);
      }
      case Call.Type.DECLINE:
        return this.answered(call.decline?.offerIds ?? []);
      case Call.Type.KILL:
        return void (call.kill && this.tasks.kill(call.kill));
      case Call.Type.RECONCILE:
        return this.tasks.reconcile(call.reconcile?.tasks ?? []);
      case Call.Type.SUPPRESS:
        this.suppressed = true;
        return;
      case Call.Type.REVIVE:
        // Mesos as well allocates right away.
        this.suppressed = false;
        return this.allocate();
      case Call.Type.TEARDOWN:
        this.tasks.clear();
        this.stream = undefined;
        this.frameworkId = '';
        return;
      default:
        throw new Error(`${Call.Type[call.type]} is not understood here`);
    }
  }

  private answered(offerIds: readonly mesos.v1.IOfferID[]): void {
    this.firstAnswerAtMs ??= Date.now();
    this.agents.answered(offerIds);
  }
}

import { asFrameworkId } from '@borealis/contracts';
import type { AgentId, FrameworkId, KnownTask, SubscriberCall, Unavailability } from '@borealis/contracts';
import type { Agent } from '../agent/index.js';
import { terminalStates } from '../messages.js';
import type { ToMaster } from '../messages.js';
import { accept } from './accept.js';
import { acknowledge, disconnected, register, remove, update, watchAgents } from './agents.js';
import type { Books, Stream } from './books.js';
import { kill } from './kill.js';
import { answerInverse, forgetInverse, reschedule } from './maintenance.js';
import { allocate, decline, discardOffers, rescind, rescindOf, revive, suppress } from './offers.js';
import { reconcile } from './reconcile.js';

/** The verdict on a call, as its HTTP status tells it. */
export type Verdict = 'accepted' | 'refused';

type Setting = Pick<Books, 'settings' | 'agenda' | 'random' | 'count' | 'toAgent' | 'remark'>;

const emptyBooks = (setting: Setting): Books => ({
  ...setting,
  agents: new Map(),
  tasks: new Map(),
  offers: new Map(),
  unreachable: new Set(),
  gone: new Set(),
  recovered: new Map(),
  completed: new Set(),
  schedule: new Map(),
  inverse: new Map(),
  framework: undefined,
  lastRemovalAtMs: 0,
});

/** The leading master: takes calls of the scheduler and messages of agents, and lets time pass. */
export class Master {
  books: Books;

  constructor(setting: Setting) {
    this.books = emptyBooks(setting);
  }

  /** Each second. */
  tick(): void {
    watchAgents(this.books);
    allocate(this.books);
  }

  subscribe(frameworkId: FrameworkId | undefined, stream: Stream): void {
    const { books } = this;
    if (frameworkId !== undefined && books.completed.has(frameworkId)) return stream.end('removed');
    const before = books.framework;
    const same = before !== undefined && before.id === frameworkId;
    if (before?.stream) {
      before.stream.end('failedOver');
      discardOffers(books);
    }
    if (before && !same) this.removeFramework();
    books.framework = {
      id: frameworkId ?? asFrameworkId(`framework-${books.count()}`),
      stream,
      suppressed: false,
      // A takeover of a live stream leaves the filters in force.
      filters: same && before.stream ? before.filters : [],
    };
    forgetInverse(books);
    stream.subscribed(books.framework.id);
    for (const { agent, connected } of books.agents.values()) if (connected) books.toAgent(agent, { kind: 'resend' });
    allocate(books);
  }

  /** The connection of a stream is gone. Offers and filters go with it. */
  unsubscribe(streamId: string): void {
    const { framework } = this.books;
    if (framework?.stream?.id !== streamId) return;
    discardOffers(this.books);
    framework.stream = undefined;
    framework.filters = [];
  }

  call(streamId: string, call: SubscriberCall): Verdict {
    if (this.books.framework?.stream?.id !== streamId) return 'refused';
    switch (call.kind) {
      case 'accept':
        accept(this.books, call);
        break;
      case 'decline':
        decline(this.books, call);
        break;
      case 'kill':
        kill(this.books, call);
        break;
      case 'acknowledge':
        acknowledge(this.books, call);
        break;
      case 'reconcile':
        reconcile(this.books, call);
        break;
      case 'revive':
        revive(this.books);
        break;
      case 'suppress':
        suppress(this.books);
        break;
      case 'answerInverseOffers':
        answerInverse(this.books, call);
        break;
    }
    return 'accepted';
  }

  hear(message: ToMaster, from: Agent): void {
    switch (message.kind) {
      case 'register':
        return register(this.books, from, message.tasks);
      case 'update':
        // Of an agent that is not admitted nothing is taken in: it will register, and send again.
        if (this.books.agents.get(message.agentId)?.connected) update(this.books, message);
        return;
      case 'unregister':
        return remove(this.books, message.agentId, 'TASK_LOST', 'REASON_AGENT_REMOVED', 'agent unregistered');
    }
  }

  agentDisconnected(agentId: AgentId): void {
    disconnected(this.books, agentId);
  }

  /** Another agent registered from the same address. */
  agentReplaced(agentId: AgentId): void {
    this.books.unreachable.delete(agentId);
    remove(this.books, agentId, 'TASK_LOST', 'REASON_AGENT_REMOVED', 'a new agent registered at the same address');
  }

  markGone(agent: Agent): void {
    this.books.gone.add(agent.id);
    this.books.unreachable.delete(agent.id);
    remove(
      this.books,
      agent.id,
      'TASK_GONE_BY_OPERATOR',
      'REASON_AGENT_REMOVED_BY_OPERATOR',
      'Agent has been marked gone',
    );
    this.books.toAgent(agent, { kind: 'shutdown' });
  }

  setActive(agentId: AgentId, active: boolean): void {
    const booked = this.books.agents.get(agentId);
    if (!booked) return;
    booked.active = active;
    if (!active) rescindOf(this.books, agentId);
  }

  /** An operator changes the maintenance schedule of a machine: what was offered of it is offered anew. */
  schedule(hostname: string, window: Unavailability | undefined): void {
    reschedule(this.books, hostname, window);
  }

  /** The machine is shut down for its maintenance. */
  takeDown(agentId: AgentId): void {
    remove(this.books, agentId, 'TASK_LOST', 'REASON_AGENT_REMOVED', 'Machine is taken down for maintenance');
  }

  rescindAll(): void {
    for (const offer of [...this.books.offers.values()]) rescind(this.books, offer);
  }

  /** Ends the framework and all it runs; its id is refused from now on. */
  removeFramework(): void {
    const { books } = this;
    const { framework } = books;
    if (!framework) return;
    books.completed.add(framework.id);
    books.framework = undefined;
    discardOffers(books);
    for (const task of books.tasks.values())
      if (!terminalStates.has(task.state)) books.agents.get(task.agentId)?.free.give(task.launch.resources);
    books.tasks.clear();
    for (const { agent } of books.agents.values()) books.toAgent(agent, { kind: 'shutdown' });
    framework.stream?.end('removed');
  }

  /** The next master begins with what the registry holds, and agents register again one by one. */
  failOver(): void {
    const old = this.books;
    old.framework?.stream?.end();
    this.books = { ...emptyBooks(old), unreachable: old.unreachable, gone: old.gone, schedule: old.schedule };
    for (const agentId of [...old.agents.keys(), ...old.recovered.keys()])
      this.books.recovered.set(agentId, old.agenda.nowMs);
  }

  /** What a host that lost its memory reads from the master's state. */
  state(): { readonly frameworkId: FrameworkId; readonly tasks: readonly KnownTask[] } | undefined {
    const { framework, tasks, agents } = this.books;
    return (
      framework && {
        frameworkId: framework.id,
        tasks: [...tasks.values()].map(({ launch, agentId, sent, healthy }) => {
          const spec = agents.get(agentId)?.agent.spec;
          return {
            taskId: launch.taskId,
            name: launch.name,
            state: sent,
            agentId,
            ...(spec ? { hostname: spec.hostname, agentIp: spec.ip } : {}),
            ports: launch.ports,
            ...(healthy === undefined ? {} : { healthy }),
            labels: launch.labels,
          };
        }),
      }
    );
  }
}

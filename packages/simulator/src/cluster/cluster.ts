import type { AgentId, TaskId, TaskLaunch } from '@borealis/contracts';
import type { Network } from '../network/index.js';
import type { Random } from '../random/index.js';
import type { Story } from '../story/index.js';
import type { Agenda } from '../time/index.js';
import { Agent, agentIdOf } from './agent/index.js';
import type { AgentTask, Temper } from './agent/index.js';
import { Master } from './master/index.js';
import type { MasterSettings } from './master/index.js';
import type { AgentSpec } from './messages.js';

export interface ClusterSetting {
  readonly agenda: Agenda;
  readonly network: Network;
  readonly random: Random;
  readonly story: Story;
  readonly master: MasterSettings;
  readonly agents: readonly AgentSpec[];
}

/** The master, the machines, and the truth about what runs on them. */
export class Cluster {
  readonly master: Master;
  readonly machines: Agent[] = [];
  readonly temper: Temper & { flapping: Set<string>; slow: Set<string>; calm: boolean } = {
    flapping: new Set(),
    slow: new Set(),
    calm: false,
  };
  /** Processes that run now. */
  readonly running = new Map<TaskId, AgentTask>();
  /** What is wrong with what runs: the same task twice, the same port twice. */
  readonly clashes: string[] = [];
  private counted = 0;
  private retired = 0;

  constructor(private readonly setting: ClusterSetting) {
    const { agenda, network, random, story, master } = setting;
    this.master = new Master({
      settings: master,
      agenda,
      random: random.fork('master'),
      count: () => this.counted++,
      toAgent: (agent, message) => {
        const sender = this.master.books;
        const { connection } = agent;
        // An agent takes nothing of a master that does not lead any more.
        void network.send('toAgent', agent.id, message.kind, () => {
          if (this.master.books === sender && agent.connection === connection) agent.handle(message);
        });
      },
      remark: (what) => story.tell('master', what),
    });
    for (const spec of setting.agents) this.start(spec);
    agenda.every(master.allocationIntervalMs, () => {
      this.master.tick();
      for (const machine of this.machines) machine.tick();
      return true;
    });
  }

  /** A new agent registers. */
  start(spec: AgentSpec): Agent {
    const { agenda, network, random, story } = this.setting;
    const agent = new Agent(agentIdOf(this.machines.length + this.retired + 1), spec, {
      agenda,
      network,
      random: random.fork(`agent ${this.machines.length + this.retired}`),
      temper: this.temper,
      toMaster: (message, from) =>
        void network.send('toMaster', from.id, message.kind, () => {
          if (from.isReachable || message.kind === 'unregister') this.master.hear(message, from);
        }),
      ran: (at, task) => {
        story.tell(at.id, () => `${task.launch.taskId} ${task.state}`);
        this.ran(task);
      },
    });
    this.machines.push(agent);
    agent.register();
    return agent;
  }

  /** Takes the agent off the wire, or lets its process end; the master notices at once. */
  lose(agent: Agent, how: 'cut' | 'down'): void {
    agent.disconnect(how);
    this.master.agentDisconnected(agent.id);
  }

  register(agent: Agent): void {
    if (agent.isReachable) agent.register();
  }

  /** Also one the master has not heard of since its failover. */
  comeBack(agent: Agent): void {
    if (agent.isReachable && this.master.books.agents.has(agent.id)) return;
    agent.up = true;
    agent.linked = true;
    agent.register();
  }

  /** Its memory is gone, and with it its tasks: the same machine registers under another id. */
  replace(agent: Agent): void {
    agent.loseTasks();
    agent.disconnect('down');
    this.retire(agent);
    this.master.agentReplaced(agent.id);
    this.start(agent.spec);
  }

  markGone(agent: Agent): void {
    this.master.markGone(agent);
    agent.loseTasks();
    this.retire(agent);
  }

  /** Offers nothing any more, and its tasks are killed with their grace. */
  drain(agent: Agent): void {
    this.master.setActive(agent.id, false);
    agent.handle({ kind: 'drain' });
  }

  /** Its maintenance begins: it is shut down, and comes back under its id when that is over. */
  takeDown(agent: Agent): void {
    agent.loseTasks();
    agent.disconnect('down');
    this.master.takeDown(agent.id);
  }

  /** Takes effect when it registers again. */
  changeQualities(agent: Agent, qualities: Pick<AgentSpec, 'attributes' | 'attributeSets' | 'region' | 'zone'>): void {
    const { hostname, ip, pools } = agent.spec;
    agent.spec = { hostname, ip, pools, ...qualities };
  }

  removeFramework(): void {
    this.master.removeFramework();
    // Those out of reach are told when they come back; nothing of theirs belongs to the next framework.
    for (const machine of this.machines) machine.loseTasks();
  }

  /** Of our framework, but launched by nobody we know. */
  launchForeign(machine: Agent, launch: TaskLaunch): void {
    this.master.books.tasks.set(launch.taskId, {
      launch,
      agentId: machine.id,
      state: 'TASK_STAGING',
      sent: 'TASK_STAGING',
    });
    machine.handle({ kind: 'launch', launch });
  }

  machine(id: AgentId): Agent | undefined {
    return this.machines.find((machine) => machine.id === id);
  }

  private retire(agent: Agent): void {
    this.machines.splice(this.machines.indexOf(agent), 1);
    this.retired += 1;
  }

  private ran(task: AgentTask): void {
    const { taskId, agentId, ports } = task.launch;
    if (task.hasEnded) {
      if (this.running.get(taskId) === task) this.running.delete(taskId);
      return;
    }
    if (this.running.has(taskId)) this.clashes.push(`${taskId} runs twice`);
    for (const other of this.running.values())
      if (other.launch.agentId === agentId)
        for (const port of ports)
          if (other.launch.ports.includes(port))
            this.clashes.push(`${taskId} and ${other.launch.taskId} share port ${port} of ${agentId}`);
    this.running.set(taskId, task);
  }
}

import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { probeFromHost } from '../runner/index.js';
import type { ProbeResult, ProbeSpec } from '../runner/index.js';
import { variablesOf } from '../specs/index.js';
import { AgentCallType, VariableType, idText } from '../wire.js';
import type { ContainerID, TaskInfo } from '../wire.js';
import type { AgentConnection } from './agent-connection.js';
import type { ContainerEnd, ContainerPort } from './container-port.js';

export interface AgentContainersParts {
  readonly connection: AgentConnection;
  readonly sandbox: string;
  /** Of the machine: the containers share its network. */
  readonly ip: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The executor's own container. */
  readonly parent: () => ContainerID | undefined;
}

const RETRY_MS = 200;
const REFUSED_STATUS = 400;
const UNAVAILABLE_STATUS = 503;

/** The containers of the tasks, at the agent's API. */
export class AgentContainers implements ContainerPort {
  constructor(private readonly parts: AgentContainersParts) {}

  async launch(containerId: string, task: TaskInfo): Promise<string | undefined> {
    const launchContainer = {
      containerId: this.#idOf(containerId),
      command: { ...task.command, environment: { variables: this.#variables(task) } },
      ...(task.container ? { container: task.container } : {}),
      resources: task.resources ?? [],
    };
    const answer = await this.#insist({ type: AgentCallType.LAUNCH_CONTAINER, launchContainer });
    if (answer.status >= REFUSED_STATUS) return answer.body.toString('utf8');
    await this.#link(containerId, idText(task.taskId));
    return undefined;
  }

  async wait(containerId: string): Promise<ContainerEnd> {
    const waitContainer = { containerId: this.#idOf(containerId) };
    const answer = await this.#insist({ type: AgentCallType.WAIT_CONTAINER, waitContainer });
    const end = answer.message?.waitContainer;
    // Only what was sent: a decoded message shows defaults for the rest, a state among them.
    return end ? { ...end } : { message: 'The container is unknown to the agent' };
  }

  kill(containerId: string, signal: number): void {
    const killContainer = { containerId: this.#idOf(containerId), signal };
    void this.#insist({ type: AgentCallType.KILL_CONTAINER, killContainer });
  }

  probe(containerId: string, task: TaskInfo, probe: ProbeSpec, timeoutMs: number): Promise<ProbeResult> {
    const { PATH = '' } = this.parts.environment;
    const place = {
      cwd: join(this.parts.sandbox, 'containers', containerId),
      environment: { PATH, ...this.#own(), ...variablesOf(task.command) },
    };
    return probeFromHost(probe, place, timeoutMs);
  }

  /** An agent that is away is asked again: it is about to come back, or this process about to end. */
  async #insist(
    call: Parameters<AgentConnection['ask']>[0],
  ): Promise<NonNullable<Awaited<ReturnType<AgentConnection['ask']>>>> {
    for (;;) {
      const answer = await this.parts.connection.ask(call);
      // While it starts, an agent has no routes yet: 404 without the words of a call that found nothing.
      const away = answer === undefined || answer.status === UNAVAILABLE_STATUS || isUnserved(answer);
      if (!away) return answer;
      await delay(RETRY_MS);
    }
  }

  #idOf(containerId: string): ContainerID {
    const parent = this.parts.parent();
    return { value: containerId, ...(parent ? { parent } : {}) };
  }

  /** Tasks see what the executor sees, but for their own sandbox, and above it what they ask for. */
  #variables(task: TaskInfo): { name: string; value: string; type: typeof VariableType.VALUE }[] {
    const role = (task.resources ?? []).find(({ allocationInfo }) => allocationInfo)?.allocationInfo?.role ?? '';
    const values = {
      ...this.#own(),
      MESOS_ALLOCATION_ROLE: role,
      MESOS_CONTAINER_IP: this.parts.ip,
      ...variablesOf(task.command),
    };
    return Object.entries(values).map(([name, value]) => ({ name, value, type: VariableType.VALUE }));
  }

  #own(): Record<string, string> {
    const kept = Object.entries(this.parts.environment).filter(
      ([name]) => /^(MESOS|LIBPROCESS)_/.test(name) && !NOT_FOR_TASKS.has(name),
    );
    return Object.fromEntries(kept);
  }

  async #link(containerId: string, taskId: string): Promise<void> {
    const folder = join(this.parts.sandbox, 'tasks');
    await mkdir(folder, { recursive: true });
    // A task id may come again after its end; the first link stays then.
    await symlink(join('..', 'containers', containerId), join(folder, taskId)).catch(() => undefined);
  }
}

const NOT_FOR_TASKS: ReadonlySet<string> = new Set(['MESOS_SANDBOX', 'MESOS_EXECUTOR_AUTHENTICATION_TOKEN']);

const isUnserved = ({ status, body }: { readonly status: number; readonly body: Buffer }): boolean =>
  status === 404 && body.toString('latin1').startsWith('Nothing is served');

import { counted } from '@borealis/contracts';
import type { Agent, Job, ResourcesRequest, ResourceSum } from '@borealis/contracts';
import { countFrom, holds } from '../matching/pool/index.js';
import type { CoreState } from '../state/core-state.js';
import { amountsOf, portsText } from './words.js';

/**
 * Says what no agent was ever seen to have: `No agent has ever offered 64 cpus; the largest had 16.` Undefined when one was large enough
 * (be it full now), and while none was seen at all.
 */
export const neverFits = (state: CoreState, request: ResourcesRequest): string | undefined => {
  const asked = amountsOf(request);
  const most: Record<keyof ResourceSum, number> = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: 0 };
  const ports = new PortsNobodyHad(request.ports);
  let seen = 0;
  for (const agent of state.agents.values()) {
    const { largest } = agent;
    if (!largest) continue;
    const large = asked.every(({ kind, need }) => need <= largest[kind]);
    if (ports.note(agent) && large) return undefined;
    seen += 1;
    for (const { kind } of asked) most[kind] = Math.max(most[kind], largest[kind]);
  }
  if (seen === 0) return undefined;
  const beyond = [
    ...asked
      .filter(({ kind, need }) => need > most[kind])
      .map(({ kind, text }) => `${text}; the largest had ${most[kind]}`),
    ...(request.ports.count > most.ports ? [] : ports.inWords()),
  ];
  if (beyond.length > 0) return `No agent has ever offered ${beyond.join(', nor ')}.`;
  const wanted = asked.filter(({ kind, need }) => need > 0 && kind !== 'ports').map(({ text }) => text);
  return `No agent has ever offered ${[...wanted, ...ports.wanted].join(', ')} together.`;
};

/** The same of a job that is to run at all. */
export const misfitOf = (state: CoreState, { desired, suspended, definition }: Job): string | undefined =>
  desired === 0 || suspended ? undefined : neverFits(state, definition.template.resources);

/** Which of the ports that are asked for are none of those that any agent was seen to have. */
class PortsNobodyHad {
  private readonly fixed: Set<number>;
  /** The most that any had of those that may be picked. */
  private most = 0;
  private readonly picked: number;

  constructor(private readonly request: ResourcesRequest['ports']) {
    this.fixed = new Set(request.fixed);
    this.picked = request.count - request.fixed.length;
  }

  /** Takes an agent into account. Whether it was seen to have all of them; one whose ports are not known may have. */
  note({ portsSeen }: Agent): boolean {
    const { fixed, minimum = 0 } = this.request;
    if (portsSeen === undefined || this.request.count === 0) {
      this.fixed.clear();
      this.most = this.picked;
      return true;
    }
    const there = fixed.filter((port) => holds(portsSeen, port));
    for (const port of there) this.fixed.delete(port);
    const left = countFrom(portsSeen, minimum) - there.filter((port) => port >= minimum).length;
    this.most = Math.max(this.most, left);
    return there.length === fixed.length && left >= this.picked;
  }

  inWords(): string[] {
    const fixed = this.fixed.size === 0 ? [] : [portsText([...this.fixed])];
    return this.most >= this.picked ? fixed : [...fixed, `${this.pickedText}; the largest had ${this.most}`];
  }

  /** All that are asked for. */
  get wanted(): string[] {
    const { fixed } = this.request;
    return [...(fixed.length === 0 ? [] : [portsText(fixed)]), ...(this.picked === 0 ? [] : [this.pickedText])];
  }

  private get pickedText(): string {
    const { minimum } = this.request;
    return `${counted(this.picked, 'port')}${minimum === undefined ? '' : ` from ${minimum} on`}`;
  }
}

import { endpoints } from '@borealis/contracts';
import type { Accepted, Plan } from '@borealis/contracts';
import { exitCodes } from '../../host-client/index.js';
import type { HostCommand } from '../../host-client/index.js';
import { note } from '../../output/index.js';
import { answerOf, wishesOf, withWishes } from './operations/index.js';
import { appliedText } from './plan/applied-text.js';
import { requestOf } from './plan/plan-request.js';
import type { PlanOptions } from './plan/plan-request.js';
import { planText } from './plan/plan-text.js';

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

const isChange = (plan: Plan): boolean => plan.diff.length > 0 || plan.placements.length > 0;

/** `borealis plan`: ends with {@link exitCodes.differs} when something would change. */
export const planCommand: HostCommand = {
  usage: 'plan',
  description:
    'say what changes would do: what changes, where tasks would go, what would wait and why; they are made in this order: resumes, scales, restarts, suspends',
  examples: [
    'borealis plan --scale web=5',
    'borealis plan --marathon marathon.json',
    'borealis plan --scale web=5 --lose-agent agent-3 --drain rack=r1',
    'borealis plan --add-agent 2xcpus=4,mem=8192,rack=r2',
    'borealis plan --scale web=5 --apply --wait',
  ],
  options: (command) =>
    withWishes(command)
      .option('--scale <job=count>', 'wanted instances; may be given several times', collect)
      .option('--restart <job>', 'a rolling restart of this task type', collect)
      .option('--suspend <job>', 'end its tasks and launch none', collect)
      .option('--resume <job>', 'launch its instances again', collect)
      .option('--marathon <file>', 'the configuration of a Marathon app definition, as the next start would have it')
      .option('--env-file <file>', 'the same from a file of KEY=value lines')
      .option('--lose-agent <name>', 'what if this agent were gone', collect)
      .option(
        '--drain <attribute=value>',
        'what if agents with this attribute were drained: their tasks move one by one, what has nowhere to go stays',
        collect,
      )
      .option('--add-agent <resources>', 'what if there were this agent too: cpus=4,mem=8192,rack=r1', collect)
      .option('--apply', 'carry the plan out, all of it or nothing, unless something has changed meanwhile'),
  run: async (host, _values, options) => {
    const wishes: PlanOptions = options;
    const request = await requestOf(host, wishes);
    const plan = await host.ask(endpoints.plan, { body: request });
    if (wishes.apply !== true)
      return {
        data: plan,
        text: () => planText(plan),
        exitCode: isChange(plan) ? exitCodes.differs : exitCodes.done,
      };
    const { whatIf: _whatIf, ...change } = request;
    if (options['json'] !== true) note(planText(plan));
    const accepted = await host.ask(endpoints.applyPlan, {
      body: { ...change, hash: plan.hash, ...wishesOf(options) },
    });
    const answer = await answerOf(host, accepted, options);
    const operation = (answer.data as Accepted).operation;
    return { ...answer, data: { plan, ...accepted, operation }, text: () => appliedText(operation) };
  },
};

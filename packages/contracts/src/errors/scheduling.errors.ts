import { defineErrors } from './error-entry.js';

/** What the core refuses or reports. */
export const schedulingErrors = defineErrors({
  BOREALIS_JOB_UNKNOWN: {
    title: 'Unknown task type',
    what: 'There is no task type {job}.',
    todo: 'Use one of: {known}.',
    status: 404,
  },
  BOREALIS_JOB_UNADDRESSABLE: {
    title: 'Task type that no address can carry',
    what: 'The database holds task type {job}: part of its key is . or .., which no address can carry. It runs on.',
    todo: 'Give it another name in its definition; under the old one it is then suspended, or ended with ON_REMOVED=kill. Until then plans (borealis plan) can change it, and its tasks go by their ids.',
    status: 409,
  },
  BOREALIS_TASK_UNKNOWN: {
    title: 'Unknown task',
    what: 'There is no live task {task}.',
    todo: 'Tasks that can be named now: {known}. Ended tasks cannot be restarted or killed.',
    status: 404,
  },
  BOREALIS_TASK_NOT_FOREIGN: {
    title: 'Nothing to adopt',
    what: 'There is no task {task} that no task type explains.',
    todo: 'Tasks that can be adopted now: {known}.',
    status: 404,
  },
  BOREALIS_SCALING_NOT_ALLOWED: {
    title: 'Scaling is switched off',
    what: 'Task type {job} does not allow scaling.',
    todo: 'Set its _ALLOW_SCALING variable to true and restart the framework, or change its _NUM_INSTANCES.',
    status: 409,
  },
  BOREALIS_BELOW_MINIMUM: {
    title: 'Below the minimum',
    what: 'The count asked for {job} is {instances}; its minimum is {minimum}.',
    todo: 'Ask for at least {minimum}, or lower its _MIN_NUM_INSTANCES.',
    status: 422,
  },
  BOREALIS_ABOVE_MAXIMUM: {
    title: 'More than can be meant',
    what: 'The count asked for {job} is {instances}; the most one task type may have is {maximum}.',
    todo: 'Ask for at most {maximum}.',
    status: 422,
  },
  BOREALIS_JOB_SUSPENDED: {
    title: 'Task type is suspended',
    what: 'Task type {job} is suspended: {reason}.',
    todo: 'Resume it first.',
    status: 409,
  },
  BOREALIS_TASK_FOREIGN: {
    title: 'A task we do not know',
    what: 'Mesos reports task {task} of this framework, which no task type explains.',
    todo: 'It is left alone. Adopt it into a task type (POST /api/v2/tasks/{task}/adopt), or kill it by its id if it should not run.',
    status: 409,
  },
  BOREALIS_STORM: {
    title: 'Much is lost at once',
    what: '{lost} of {of} {what} were lost within a short time.',
    todo: 'Nothing is relaunched, preempted, given up or killed on our own until it has been calm for STORM_WINDOW, STORM_MAX is over, or you end it (POST /api/v2/storm/end, borealis end-storm). Look at the network, the master and the agents first.',
    status: 503,
  },
  BOREALIS_STORM_NONE: {
    title: 'No storm',
    what: 'There is no storm to end: tasks are relaunched as usual.',
    todo: 'Nothing has to be done.',
    status: 409,
  },
  BOREALIS_QUOTA_EXCEEDED: {
    title: 'More than the quota',
    what: 'Job role {role} has a quota of {quota}. Its production tasks take {used}; this asks for {asked} more, so {missing} is missing.',
    todo: 'Raise the quota, ask for less, or give the task type a preemptible tier (_TIER), which needs no quota. Nothing was changed.',
    status: 409,
  },
  BOREALIS_QUOTA_BELOW_USE: {
    title: 'Less than is in use',
    what: 'A quota of {quota} was asked for job role {role}, whose production tasks take {used}.',
    todo: 'Ask for at least what is in use, or scale down first.',
    status: 409,
  },
  BOREALIS_QUOTA_UNKNOWN: {
    title: 'No quota',
    what: 'Job role {role} has no quota, so it is not limited.',
    todo: 'Roles with a quota: {known}.',
    status: 404,
  },
  BOREALIS_PLAN_OUTDATED: {
    title: 'The plan is no longer true',
    what: 'Jobs or operations have changed since the plan was made. Now it would: {diff}. Nothing was done.',
    todo: 'Look at the new plan; it is carried out with the hash {hash}.',
    status: 409,
  },
  BOREALIS_PLAN_REFUSED: {
    title: 'Parts of the plan are refused',
    what: '{count} changes of the plan would be refused: {problems}. Nothing was done.',
    todo: 'Correct or leave out those changes, then plan again.',
    status: 409,
  },
  BOREALIS_AGENT_UNKNOWN: {
    title: 'Unknown agent',
    what: 'No agent this host has seen has {asked}.',
    todo: 'The agents are listed by `borealis agents`, with --json also their attributes.',
    status: 404,
  },
  BOREALIS_AGENT_NOT_DRAINED: {
    title: 'The agent is not drained',
    what: 'Nobody has drained {agent}.',
    todo: 'Nothing has to be done: tasks are begun there as on any other agent. Drained agents: {drained}.',
    status: 409,
  },
  BOREALIS_PLAN_EMPTY: {
    title: 'Nothing to plan',
    what: 'The plan has no change and nothing that could happen to agents.',
    todo: 'Give changes, an environment, or whatIf.',
    status: 422,
  },
  BOREALIS_NOT_ENOUGH_AGENTS: {
    title: 'More instances than agents',
    what: 'The count wanted of {job} is {instances}, at most one on each agent; agents known: {agents}.',
    todo: 'Add agents, lower the count, or set its _NOCOLOCATION to false.',
    status: 409,
  },
});

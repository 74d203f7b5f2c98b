import type { Answers } from '../app/questions.js';

/** Variables of one task definition without their TASK#_. */
export type TaskVariables = Readonly<Record<string, string>>;

const hello: readonly TaskVariables[] = [
  {
    NAME: 'web',
    DRIVER: 'hello',
    NUM_INSTANCES: '3',
    CPUS: '0.1',
    MEM: '64',
    PORT_NUM: '1',
    ENV: JSON.stringify({ GREETING: 'Hello' }),
    HEALTHCHECK: '/health',
    HEALTHCHECK_DELAY: '0.5',
    HEALTHCHECK_INTERVAL: '2',
    HEALTHCHECK_TIMEOUT: '2',
    HEALTHCHECK_GRACE: '5',
    KILL_GRACE: '2',
  },
  {
    NAME: 'worker',
    DRIVER: 'command',
    NUM_INSTANCES: '2',
    CPUS: '0.1',
    MEM: '32',
    CMD: 'n=0; while true; do n=$((n + 1)); echo "job $n done"; sleep 5; done',
    KILL_GRACE: '2',
  },
  {
    NAME: 'ticker',
    DRIVER: 'command',
    NUM_INSTANCES: '1',
    CPUS: '0.1',
    MEM: '32',
    CMD: 'while true; do date; sleep 1; done',
    KILL_GRACE: '2',
  },
];

const sample: readonly TaskVariables[] = [
  {
    NAME: 'alpine',
    NUM_INSTANCES: '3',
    CPUS: '0.5',
    MEM: '512',
    IMAGE: 'alpine',
    ARGS: JSON.stringify(['sleep', '100000']),
    PORT_NUM: '1',
  },
];

const byChoice = { hello, sample, none: [] } as const satisfies Record<Answers['tasks'], readonly TaskVariables[]>;

/** The environment of the task types a project begins with. */
export const taskEnvironmentOf = (tasks: Answers['tasks']): Record<string, string> => {
  const chosen: readonly TaskVariables[] = byChoice[tasks];
  return {
    TASK_DEF_NUM: String(chosen.length),
    ...Object.fromEntries(
      chosen.flatMap((variables, index) =>
        Object.entries(variables).map(([key, value]) => [`TASK${index}_${key}`, value]),
      ),
    ),
  };
};

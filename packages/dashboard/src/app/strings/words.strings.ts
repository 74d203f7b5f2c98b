export const wordsStrings = {
  states: {
    PENDING: { label: 'Pending', detail: 'Waits for an offer it fits on.' },
    THROTTLED: { label: 'Throttled', detail: 'Ended early too often; waits before the next attempt.' },
    ASSIGNED: { label: 'Assigned', detail: 'Sent to an agent.' },
    STARTING: { label: 'Starting', detail: 'The agent is starting it.' },
    RUNNING: { label: 'Running', detail: 'Up on its agent.' },
    KILLING: { label: 'Killing', detail: 'Told to stop; not confirmed yet.' },
    PARTITIONED: { label: 'Partitioned', detail: 'Its agent cannot be reached; it may still run.' },
    FINISHED: { label: 'Finished', detail: 'Ended with success.' },
    FAILED: { label: 'Failed', detail: 'Ended with an error.' },
    KILLED: { label: 'Killed', detail: 'Ended because it was told to.' },
    LOST: { label: 'Lost', detail: 'Its agent is gone.' },
  },
  health: {
    healthy: 'Healthy',
    unhealthy: 'Unhealthy',
    unknown: 'No answer yet',
    none: 'No check',
  },
  severity: { info: 'Note', warning: 'Warning', error: 'Problem' },
  resources: { cpus: 'CPUs', mem: 'Memory', disk: 'Disk', gpus: 'GPUs', ports: 'Ports' },
} as const;

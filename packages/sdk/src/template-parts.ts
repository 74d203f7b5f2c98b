import type { CommandTemplate, TaskSettings, TaskTemplate } from '@borealis/contracts';

/** The command of the settings: a shell line (`cmd`), arguments (`args`), or neither. */
export const commandOf = (settings: TaskSettings): CommandTemplate => ({
  shell: settings.cmd !== undefined,
  ...(settings.cmd === undefined ? {} : { value: settings.cmd }),
  arguments: settings.args ?? [],
  environment: Object.entries(settings.env).map(([name, value]) => ({ name, value })),
  uris: settings.uris,
  ...(settings.user === undefined ? {} : { user: settings.user }),
});

/** All of a template but its command and container: what every driver takes over as it is. */
export const baseTemplateOf = (settings: TaskSettings): Omit<TaskTemplate, 'command' | 'container'> => ({
  resources: {
    cpus: settings.cpus,
    memMb: settings.memMb,
    diskMb: settings.diskMb,
    gpus: settings.gpus,
    ports: settings.ports,
  },
  ...(settings.healthCheck === undefined ? {} : { healthCheck: settings.healthCheck }),
  labels: settings.labels,
  killGraceMs: settings.killGraceMs,
});

import { baseTemplateOf, commandOf, SettingsError } from '@borealis/sdk';
import type { TaskDriver } from '@borealis/sdk';

/** A plain command on the agent, without a container. */
export const command: TaskDriver = {
  name: 'command',
  description: 'Runs _CMD in a shell, or _ARGS without one, directly on the agent.',
  compile: (settings) => {
    const [program, ...rest] = settings.args ?? [];
    if (settings.cmd === undefined && program === undefined) throw new SettingsError('neither _CMD nor _ARGS is set');
    if (settings.image !== undefined)
      throw new SettingsError('_IMAGE is set, but this driver runs no container. Remove it, or set _DRIVER to docker');
    const base = commandOf(settings);
    // Without a shell Mesos runs `value` with `arguments` as the whole argv, the program's name included.
    return {
      ...baseTemplateOf(settings),
      command: program === undefined ? base : { ...base, value: program, arguments: [program, ...rest] },
    };
  },
};

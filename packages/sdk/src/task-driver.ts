import type { TaskSettings, TaskTemplate } from '@borealis/contracts';

/**
 * The recipe of a kind of task. `compile` runs once for each revision of a job, never while offers are matched; what it returns is
 * plain data that is stored with the revision. Strings in it may hold holes that are filled at launch: `{{port.0}}`, `{{host}}`,
 * `{{instance}}`, `{{task.id}}`, `{{task.name}}`.
 */
export interface TaskDriver {
  /** What `TASK#_DRIVER` says to pick it. */
  readonly name: string;
  /** One sentence for people who choose. */
  readonly description: string;
  /**
   * The same settings must give the same template: it has no clock, no randomness and no input or output. Throws a
   * {@link SettingsError} when it cannot work with them.
   */
  compile(settings: TaskSettings): TaskTemplate;
}

/** What is wrong with the settings, in words for the operator, who knows them as variables. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

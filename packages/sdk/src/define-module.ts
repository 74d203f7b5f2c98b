import type { TaskDriver } from './task-driver.js';

/** What a module brings and for which Borealis it is made. */
export interface ModuleDefinition {
  /** As its directory or package is called: `module-…`. */
  readonly name: string;
  readonly version: string;
  /** Versions of Borealis it works with, as a range: `^0.1.0`. */
  readonly borealis: string;
  /** Recipes that turn a task definition into a Mesos task; picked by `TASK#_DRIVER`. */
  readonly taskDrivers?: readonly TaskDriver[];
}

const brand = Symbol.for('borealis.module');

/** A definition made by {@link defineModule}: what a module's default export has to be. */
export type BorealisModule = ModuleDefinition & { readonly [brand]: true };

/**
 * Makes a module. Its result is the default export of the module:
 *
 * ```ts
 * export default defineModule({ name: 'module-task-hello', version: '1.0.0', borealis: '^0.1.0', taskDrivers: [hello] });
 * ```
 */
export const defineModule = (definition: ModuleDefinition): BorealisModule => ({ ...definition, [brand]: true });

/** Whether a value was made by {@link defineModule}, also by another copy of this package. */
export const isModule = (value: unknown): value is BorealisModule =>
  typeof value === 'object' && value !== null && brand in value;

import { taskTemplateSchema } from '@borealis/contracts';
import type { TaskSettings } from '@borealis/contracts';
import { isModule } from '../define-module.js';
import type { BorealisModule } from '../define-module.js';
import type { TaskDriver } from '../task-driver.js';

/** Settings to try a driver with; only what matters to it has to be given. */
export const settingsFor = (wish: Partial<TaskSettings> = {}): TaskSettings => ({
  name: 'example',
  cpus: 0.5,
  memMb: 128,
  diskMb: 0,
  gpus: 0,
  ports: { count: 1, fixed: [] },
  env: {},
  uris: [],
  labels: {},
  network: 'HOST',
  containerPorts: [],
  volumes: [],
  containerParameters: [],
  privileged: false,
  forcePull: true,
  killGraceMs: 5_000,
  ...wish,
});

/** What {@link checkModule} tries each driver with. */
export type Samples = Readonly<Record<string, readonly TaskSettings[]>>;

/**
 * Tells what is wrong with a module, in sentences; an empty list means that it conforms. `samples` gives, for each task driver by
 * name, settings it has to compile.
 */
export const checkModule = (candidate: unknown, samples: Samples = {}): string[] => {
  if (!isModule(candidate)) return ['The default export is not made by defineModule.'];
  const drivers = candidate.taskDrivers ?? [];
  return [
    ...manifest(candidate),
    ...duplicates(drivers),
    ...drivers.flatMap((driver) => checkDriver(driver, samples[driver.name] ?? [])),
  ];
};

const manifest = ({ name, version, borealis }: BorealisModule): string[] => [
  ...(/^(@[\w.-]+\/)?module-[\w.-]+$/.test(name) ? [] : [`The name "${name}" does not have the form module-….`]),
  ...(/^\d+\.\d+\.\d+/.test(version) ? [] : [`The version "${version}" is no semantic version.`]),
  ...(borealis.trim() === '' ? ['It does not say for which versions of Borealis it is made.'] : []),
];

const duplicates = (drivers: readonly TaskDriver[]): string[] => {
  const names = drivers.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    (name) => `It brings two drivers called ${name}.`,
  );
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what JSON can hold. */
const isPlain = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return (
    typeof value === 'object' &&
    !(value instanceof Map || value instanceof Set || value instanceof Date) &&
    Object.values(value).every(isPlain)
  );
};

const checkDriver = (driver: TaskDriver, samples: readonly TaskSettings[]): string[] => {
  if (samples.length === 0) return [`Driver ${driver.name}: there are no settings to try it with.`];
  return samples.flatMap((settings, index) =>
    checkCompile(driver, settings).map((finding) => `Driver ${driver.name}, settings ${index + 1}: ${finding}`),
  );
};

const checkCompile = (driver: TaskDriver, settings: TaskSettings): string[] => {
  const given = structuredClone(settings);
  try {
    const template = driver.compile(given);
    const checked = taskTemplateSchema.safeParse(template);
    return [
      ...(checked.success
        ? []
        : checked.error.issues.map(({ path, message }) => `the template is wrong at ${path.join('.')}: ${message}`)),
      ...(same(given, settings) ? [] : ['compile changes the settings it is given.']),
      ...(same(driver.compile(structuredClone(settings)), template)
        ? []
        : ['compile gives another template the second time.']),
      ...(isPlain(template) ? [] : ['the template is not plain data: it does not survive JSON.']),
    ];
  } catch (error) {
    return [`compile throws: ${(error as Error).message}`];
  }
};

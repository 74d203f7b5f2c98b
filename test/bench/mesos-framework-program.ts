import { createRequire } from 'node:module';
import type { EventEmitter } from 'node:events';

/** What `mesos-framework` 0.5 brings, as far as it is used here. It has no types of its own. */
interface Library {
  readonly Scheduler: new (options: object) => EventEmitter & { subscribe(): void };
  readonly Mesos: { getMesos(): MessageClasses };
}
interface MessageClasses {
  readonly CommandInfo: new (...fields: unknown[]) => object;
}

/** How far it has got. */
export interface Progress {
  readonly subscribed: boolean;
  /** Tasks it knows to be RUNNING, which it has acknowledged. */
  readonly running: number;
  readonly errors: number;
  readonly firstError: string | undefined;
}

const [host = '127.0.0.1', port = '5050', count = '1000', logs = '.'] = process.argv.slice(2);
const library = createRequire(import.meta.url)('mesos-framework') as Library;
const mesos = library.Mesos.getMesos();
const seen = new Set<string>();
let subscribed = false;
let errors = 0;
let firstError: string | undefined;

const scheduler = new library.Scheduler({
  masterUrl: host,
  port,
  useZk: false,
  logging: { path: logs, fileName: 'mesos-framework.log', level: 'error' },
  frameworkName: 'mesos-framework',
  tasks: {
    bench: {
      priority: 1,
      instances: Number(count),
      allowScaling: true,
      commandInfo: new mesos.CommandInfo(null, null, true, 'sleep 1000', null, null),
      resources: { cpus: 0.1, mem: 32, ports: 0, disk: 0 },
    },
  },
});
scheduler.on('subscribed', () => (subscribed = true));
// It acknowledges an update before it tells of it.
scheduler.on('update', ({ status }: { readonly status: { readonly state: string; task_id: { value: string } } }) => {
  if (status.state === 'TASK_RUNNING') seen.add(status.task_id.value);
});
scheduler.on('error', (error: { readonly message: string }) => {
  errors += 1;
  firstError ??= error.message.slice(0, 120);
});
scheduler.on('ready', () => {
  scheduler.subscribe();
  process.send?.('begun');
});
process.on('message', () => process.send?.({ subscribed, running: seen.size, errors, firstError } satisfies Progress));
process.on('disconnect', () => process.exit(0));

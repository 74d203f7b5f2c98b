import { placementVariables } from './placement-variables.js';
import { storeVariables } from './store-variables.js';
import { taskLifeVariables } from './task-life-variables.js';
import { logLevelWords, otherLevelWords } from '../log-level.js';
import { onChangeModes, onRemovedModes } from '../scheduling/index.js';
import type { Variable } from './variable.js';

const v = (variable: Omit<Variable, 'since'>): Variable => ({ since: '0.1.0', ...variable });

/** Variables of the framework as a whole. */
export const frameworkVariables: readonly Variable[] = [
  v({
    key: 'FRAMEWORK_NAME',
    kind: 'text',
    required: true,
    example: 'my-framework',
    doc: 'Name of the framework, its identity at Mesos and in the database. Spaces become dashes for Mesos.',
  }),
  v({
    key: 'TASK_DEF_NUM',
    kind: 'integer',
    example: '3',
    doc: 'How many task definitions there are, counted from TASK0. Without it, those that are there are counted.',
  }),
  v({
    key: 'PORT0',
    kind: 'integer',
    default: '8080',
    example: '8080',
    doc: 'Port of the dashboard and the API. Marathon sets it.',
  }),
  v({
    key: 'HOST',
    kind: 'text',
    default: '127.0.0.1',
    example: '10.0.0.4',
    doc: 'Address to listen on, and the one told to Mesos. Marathon sets it.',
  }),
  v({
    key: 'MESOS_SANDBOX',
    kind: 'text',
    default: '.',
    example: '/mnt/mesos/sandbox',
    doc: 'Folder for logs and, by default, the database. Mesos sets it; without it, the working directory.',
  }),
  v({
    key: 'MESOS_MASTER',
    kind: 'list',
    default: 'leader.mesos:5050',
    example: '10.0.0.1:5050,10.0.0.2:5050',
    doc: 'Where the Mesos masters are: host:port, http(s)://host:port, or several with commas (the leader is found by redirects), or where they elect their leader: zk://[user:password@]host:port,host:port/path.',
  }),
  v({
    key: 'MASTER_IP',
    kind: 'list',
    example: '10.0.0.1',
    doc: 'The same as MESOS_MASTER under its older name; a host without a port means port 5050. MESOS_MASTER wins.',
  }),
  v({ key: 'MESOS_ROLE', kind: 'text', default: '*', example: 'web', doc: 'The Mesos role resources are offered to.' }),
  v({ key: 'MESOS_PRINCIPAL', kind: 'text', example: 'my-framework', doc: 'Principal to log in at the master with.' }),
  v({
    key: 'MESOS_SECRET',
    kind: 'text',
    secret: true,
    example: 'a long random text',
    doc: 'Secret of the principal.',
  }),
  v({
    key: 'MESOS_SECRET_FILE',
    kind: 'text',
    example: '/run/secrets/mesos',
    doc: 'File with the secret of the principal, instead of MESOS_SECRET.',
  }),
  v({
    key: 'MESOS_CA_FILE',
    kind: 'text',
    example: '/run/secrets/mesos-ca.pem',
    doc: 'For https:// masters: PEM file with the certificates of the CAs to trust instead of the well-known ones.',
  }),
  v({
    key: 'MESOS_CERT_FILE',
    kind: 'text',
    example: '/run/secrets/mesos-client.pem',
    doc: 'For masters that ask for a client certificate: PEM file with it. Needs MESOS_KEY_FILE.',
  }),
  v({
    key: 'MESOS_KEY_FILE',
    kind: 'text',
    example: '/run/secrets/mesos-client.key',
    doc: 'PEM file with the private key of MESOS_CERT_FILE.',
  }),
  v({
    key: 'FRAMEWORK_ID',
    kind: 'text',
    example: '9f6c0c1e-0000',
    doc: 'The framework id to go on as, when the database is empty and Mesos knows several frameworks of this name.',
  }),
  v({
    key: 'FRAMEWORK_USER',
    kind: 'text',
    default: 'root',
    example: 'nobody',
    doc: 'User the tasks run as where they name none.',
  }),
  v({
    key: 'FAILOVER_TIMEOUT',
    kind: 'seconds',
    default: '604800',
    example: '604800',
    doc: 'How long Mesos keeps the tasks running while this host is away. With 0 they end when it stops.',
  }),
  v({
    key: 'DATABASE_URL',
    kind: 'text',
    default: 'sqlite:borealis.sqlite',
    sensitive: true,
    example: 'sqlite:/data/borealis.sqlite',
    doc: 'Where the state is kept: sqlite:<path>, a relative path starts in MESOS_SANDBOX; or postgres://<user>:<password>@<host>:5432/<database>, with ?sslmode=verify-full&sslrootcert=<file> behind TLS and &schema=<name> for a schema of its own. memory: keeps nothing.',
  }),
  ...storeVariables,
  ...placementVariables,
  v({
    key: 'JOB_ROLE',
    kind: 'text',
    default: 'root',
    example: 'web',
    doc: 'First part of the job keys, role/environment/name.',
  }),
  v({ key: 'JOB_ENVIRONMENT', kind: 'text', default: 'prod', example: 'staging', doc: 'Second part of the job keys.' }),
  v({
    key: 'ON_CHANGE',
    kind: 'choice',
    choices: onChangeModes,
    default: 'keep',
    example: 'rolling',
    doc: 'When a definition changed: keep marks running tasks as outdated until they restart; rolling replaces them at once, one by one.',
  }),
  v({
    key: 'ON_REMOVED',
    kind: 'choice',
    choices: onRemovedModes,
    default: 'suspend',
    example: 'kill',
    doc: 'When a definition vanished: suspend keeps its tasks running and shows it; kill ends them.',
  }),
  v({
    key: 'GLOBAL_TASKS_VARS',
    kind: 'json',
    sensitive: true,
    example: '{"REGION":"eu"}',
    doc: 'Environment variables for every task, as a JSON object. A task’s own win.',
  }),
  v({
    key: 'PREEMPTION',
    kind: 'boolean',
    default: 'true',
    example: 'false',
    doc: 'Whether waiting tasks may take the places of less firm ones: see TASK#_TIER and TASK#_PREEMPTION_PRIORITY.',
  }),
  v({
    key: 'PREEMPTION_DELAY',
    kind: 'seconds',
    default: '60',
    example: '180',
    doc: 'How long a task has to wait before others are ended for it.',
  }),
  v({
    key: 'SYNC_INTERVAL',
    kind: 'seconds',
    default: '600',
    example: '300',
    doc: 'How often the tasks are reconciled with Mesos.',
  }),
  ...taskLifeVariables,
  v({
    key: 'HEALTH_TIMEOUT',
    kind: 'seconds',
    default: '60',
    example: '60',
    doc: '/health answers 503 when the last sign of the master is older than this.',
  }),
  v({
    key: 'LOG_LEVEL',
    kind: 'choice',
    choices: logLevelWords,
    default: 'info',
    example: 'debug',
    doc: `From which level on is logged. ${otherLevelWords}. Parts of the host can be given another one while it runs (PUT /api/v1/logs/<part>/<level>).`,
  }),
  v({
    key: 'FRAMEWORK_NAME_BACKGROUND',
    kind: 'text',
    example: '#ecfdf0',
    doc: 'Accent colour of the dashboard’s header: a hexadecimal colour or a colour name.',
  }),
  v({ key: 'NODE_ENV', kind: 'text', default: 'production', example: 'production', doc: 'As for every Node program.' }),
];

/** Logins are not built yet: a deployment that sets these believes it is protected, so it must not start open. */
export const loginVariables: readonly string[] = [
  'AUTH_COOKIE_ENCRYPTION_KEY',
  'GITLAB_APP_ID',
  'GITLAB_APP_SECRET',
  'GITLAB_CALLBACK_URL',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'GOOGLE_CALLBACK_URL',
];

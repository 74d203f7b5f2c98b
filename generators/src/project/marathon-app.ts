import { packageNameOf } from '../app/questions.js';
import type { Answers } from '../app/questions.js';
import { taskEnvironmentOf } from './task-types.js';

/**
 * `marathon.json` of a project. The volume keeps a database file when Marathon starts the host again on the same agent; with
 * PostgreSQL the host may move.
 */
export const marathonAppOf = (answers: Answers): string => {
  const name = packageNameOf(answers.name);
  const app = {
    id: `/${name.replace(/[^a-z0-9-]/g, '-')}`,
    cpus: 0.5,
    mem: 512,
    instances: 1,
    container: {
      type: 'DOCKER',
      docker: { image: `${name}:latest`, network: 'HOST', forcePullImage: true },
      ...(answers.database.startsWith('sqlite:')
        ? { volumes: [{ containerPath: '/data', hostPath: `/var/lib/${name}`, mode: 'RW' }] }
        : {}),
    },
    ports: [0],
    upgradeStrategy: { minimumHealthCapacity: 0, maximumOverCapacity: 0 },
    healthChecks: [
      {
        protocol: 'HTTP',
        path: '/health',
        portIndex: 0,
        gracePeriodSeconds: 30,
        intervalSeconds: 10,
        timeoutSeconds: 20,
        maxConsecutiveFailures: 3,
        ignoreHttp1xx: false,
      },
    ],
    labels: {
      DCOS_SERVICE_SCHEME: 'http',
      DCOS_SERVICE_NAME: answers.name,
      DCOS_PACKAGE_FRAMEWORK_NAME: answers.name,
      DCOS_SERVICE_PORT_INDEX: '0',
    },
    env: {
      FRAMEWORK_NAME: answers.name,
      FRAMEWORK_NAME_BACKGROUND: answers.background,
      MESOS_MASTER: answers.master,
      DATABASE_URL: answers.database,
      LOG_LEVEL: 'info',
      ...taskEnvironmentOf(answers.tasks),
    },
  };
  return `${JSON.stringify(app, null, 2)}\n`;
};

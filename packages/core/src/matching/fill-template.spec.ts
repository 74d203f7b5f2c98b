import { asAgentId, asJobKey, asRevisionId, asTaskId, taskLabels } from '@borealis/contracts';
import type { Job, Revision, Task, TaskTemplate } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { launchOf } from './fill-template.js';

const key = asJobKey('root/prod/web');
const plain = aJob().template;
const launch = (template: Partial<TaskTemplate>, ports: readonly number[] = [31_005, 31_007]) =>
  launchOf(
    { key } as Job,
    { id: asRevisionId('root/prod/web@3'), hash: 'h', template: { ...plain, ...template } } as Revision,
    { id: asTaskId('fw.web-3.x'), jobKey: key, instance: 2 } as Task,
    { agentId: asAgentId('a'), agentIp: '10.0.0.7', allocatedTo: 'web' },
    { resources: [], ports: [...ports] },
  );
const command = (more: Partial<TaskTemplate['command']>): Partial<TaskTemplate> => ({
  command: { ...plain.command, ...more },
});
const holes = '{{host}} {{instance}} {{task.id}} {{task.name}} {{port.0}} {{port.1}} {{port.2}} {{ port.0 }} {{other}}';
const filled = '10.0.0.7 3 fw.web-3.x web-3 31005 31007 {{port.2}} 31005 {{other}}';

describe('the holes of a template', () => {
  it('are filled in the command, its arguments and its variables', () => {
    const { command: done } = launch(
      command({ value: holes, arguments: ['-x', holes], environment: [{ name: 'A', value: holes }] }),
    );
    expect(done.value).toBe(filled);
    expect(done.arguments).toEqual(['-x', filled]);
    expect(done.environment[0]).toEqual({ name: 'A', value: filled });
  });

  it('are filled in the image and its parameters, and in the command of a health check', () => {
    const container = {
      type: 'DOCKER' as const,
      image: 'web:{{instance}}',
      network: 'HOST' as const,
      portMappings: [],
      privileged: false,
      forcePull: true,
      parameters: [{ key: 'hostname', value: '{{task.name}}' }],
      volumes: [],
    };
    const healthCheck = {
      kind: 'COMMAND' as const,
      command: 'ping {{host}}',
      delayMs: 1,
      intervalMs: 2,
      timeoutMs: 3,
      gracePeriodMs: 4,
      consecutiveFailures: 5,
    };
    expect(launch({ container, healthCheck })).toMatchObject({
      container: { ...container, image: 'web:3', parameters: [{ key: 'hostname', value: 'web-3' }] },
      healthCheck: { ...healthCheck, command: 'ping 10.0.0.7' },
    });
    const { command: _none, ...byPort } = { ...healthCheck, kind: 'TCP' as const, portIndex: 0 };
    expect(launch({ healthCheck: byPort }).healthCheck).toEqual(byPort);
  });
});

describe('a launch', () => {
  it('has no container, health check or value where its template has none', () => {
    const { container: _c, healthCheck: _h, ...bare } = plain;
    const made = launch(bare);
    expect(made).not.toHaveProperty('container');
    expect(made).not.toHaveProperty('healthCheck');
    expect(made.command).not.toHaveProperty('value');
  });

  it('tells its address and ports in variables that nobody else sets', () => {
    const names = ['HOST', 'PORT0', 'PORT12', 'PORTX', 'MY_PORT0', 'HOSTNAME', 'PORT'];
    const environment = names.map((name) => ({ name, value: 'mine' }));
    const all = launch(command({ environment })).command.environment;
    expect(all).toEqual([
      ...['PORTX', 'MY_PORT0', 'HOSTNAME', 'PORT'].map((name) => ({ name, value: 'mine' })),
      { name: 'PORT0', value: '31005' },
      { name: 'PORT1', value: '31007' },
      { name: 'HOST', value: '10.0.0.7' },
    ]);
  });

  it('says whose it is, in labels that nobody else sets', () => {
    const made = launch({ labels: { team: 'x', [taskLabels.instance]: '9' }, killGraceMs: 7 });
    expect(made).toMatchObject({ taskId: 'fw.web-3.x', name: 'web', agentId: 'a', allocatedTo: 'web', killGraceMs: 7 });
    expect(made.ports).toEqual([31_005, 31_007]);
    expect(made.labels).toEqual({
      team: 'x',
      [taskLabels.jobKey]: key,
      [taskLabels.instance]: '2',
      [taskLabels.revision]: 'root/prod/web@3',
      [taskLabels.templateHash]: 'h',
    });
  });
});

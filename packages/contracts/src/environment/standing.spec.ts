import { describe, expect, it } from '@jest/globals';
import { asJobKey, standingOf } from '../index.js';
import { jobDefinitionOf, parseEnvironment } from './index.js';
import type { Environment, FrameworkConfig } from './index.js';

const base = {
  FRAMEWORK_NAME: 'fw',
  TASK_DEF_NUM: '1',
  TASK0_NAME: 'web',
  TASK0_NUM_INSTANCES: '1',
  TASK0_CPUS: '1',
  TASK0_MEM: '1',
  TASK0_IMAGE: 'nginx',
};
const configOf = (environment: Environment): FrameworkConfig | undefined => {
  const parsed = parseEnvironment({ ...base, ...environment });
  return parsed.ok ? parsed.config : undefined;
};

const template = {
  resources: { cpus: 1, memMb: 1, diskMb: 0, gpus: 0, ports: { count: 0, fixed: [] } },
  command: { shell: false, arguments: [], environment: [], uris: [] },
  labels: {},
  killGraceMs: 0,
};
const definitionOf = (environment: Environment) => {
  const config = configOf(environment)!;
  return jobDefinitionOf(config, config.tasks[0]!, template);
};

describe('tier and priority of a task type', () => {
  it('are the firmest and the lowest when nothing is said, and the definition stays what it was before there were any', () => {
    const definition = definitionOf({});
    expect(definition.key).toBe(asJobKey('root/prod/web'));
    expect(standingOf(definition)).toEqual({ tier: 'preferred', priority: 0 });
    expect(definition).not.toHaveProperty('tier');
    expect(definitionOf({ TASK0_TIER: 'preferred', TASK0_PREEMPTION_PRIORITY: '0' })).toEqual(definition);
  });

  it('are not the launch order', () => {
    const definition = definitionOf({ TASK0_TIER: 'Revocable', TASK0_PREEMPTION_PRIORITY: '7', TASK0_PRIORITY: '3' });
    expect(definition).toMatchObject({ tier: 'revocable', priority: 7, launchOrder: 3 });
  });

  it.each([{ TASK0_TIER: 'gold' }, { TASK0_PREEMPTION_PRIORITY: '-1' }, { TASK0_PREEMPTION_PRIORITY: '1.5' }])(
    'are refused as %j',
    (environment) => {
      expect(configOf(environment)).toBeUndefined();
    },
  );

  it('let preemption be switched off and delayed', () => {
    expect(configOf({})!.preemption).toEqual({ enabled: true, delayMs: 60_000 });
    expect(configOf({ PREEMPTION: 'no', PREEMPTION_DELAY: '180' })!.preemption).toEqual({
      enabled: false,
      delayMs: 180_000,
    });
  });
});

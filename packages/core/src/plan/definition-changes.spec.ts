import type { JobDefinition } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import type { JobWish } from '../testing/builders.js';
import { definitionChanges } from './definition-changes.js';

const withTemplate = (template: Partial<JobDefinition['template']>): JobDefinition => {
  const job = aJob();
  return { ...job, template: { ...job.template, ...template } };
};
const container = (image: string): JobDefinition =>
  withTemplate({ container: { type: 'DOCKER', image, network: 'HOST' } as never });

describe('what is different in a definition', () => {
  it.each<[string, JobWish, JobWish]>([
    ['cpus 5 → 2', { cpus: 5 }, { cpus: 2 }],
    ['memory 128 → 256 MB', { memMb: 128 }, { memMb: 256 }],
    ['ports 0 → 2', {}, { ports: 2 }],
    ['restart always → never', {}, { restart: 'never' }],
    ['minimum instances 0 → 1', {}, { minimum: 1 }],
    ['scaling allowed yes → no', {}, { allowScaling: false }],
    ['version none → 2', {}, { version: '2' }],
    ['one instance per agent no → yes', {}, { oneInstancePerAgent: true }],
  ])('is told with its values: %s', (text, was, now) => {
    expect(definitionChanges(aJob(was), aJob(now))).toEqual([text]);
  });

  it('is told with its image', () => {
    expect(definitionChanges(container('web:1'), container('web:2'))).toEqual(['image web:1 → web:2']);
    expect(definitionChanges(aJob(), container('web:1'))).toEqual(['container added']);
  });

  it('is told by name alone where it may hold a secret', () => {
    const environment = (...pairs: [string, string][]): JobDefinition =>
      aJob({ environment: pairs.map(([name, value]) => ({ name, value })) });
    expect(
      definitionChanges(
        environment(['A', 'hidden'], ['B', 'same'], ['C', 'x']),
        environment(['A', 'other'], ['B', 'same'], ['D', 'y']),
      ),
    ).toEqual(['environment A changed', 'environment C removed', 'environment D added']);
    const command = (text: string): JobDefinition =>
      withTemplate({ command: { ...aJob().template.command, arguments: [text] } });
    expect(definitionChanges(command('--key=1'), command('--key=2'))).toEqual(['command arguments changed']);
  });

  it('is told with the constraints that come and go', () => {
    const asking = (values: string[]): JobDefinition => ({
      ...aJob(),
      placement: { oneInstancePerAgent: false, constraints: [{ kind: 'value', on: 'rack', values }] },
    });
    expect(definitionChanges(asking(['r1']), asking(['r2']))).toEqual([
      'constraint "rack is r2" added',
      'constraint "rack is r1" removed',
    ]);
  });

  it('is not the count, which is told beside', () => {
    expect(definitionChanges(aJob({ instances: 1 }), aJob({ instances: 2 }))).toEqual([]);
  });
});

import { expect, it } from '@jest/globals';
import { jsonOf } from './masked-json.js';

const template = {
  command: { shell: true, value: 'serve', environment: [{ name: 'PASSWORD', value: 'hunter2' }] },
  container: { image: 'web:1', parameters: [{ key: 'env', value: 'hunter2' }] },
  healthCheck: { kind: 'COMMAND', command: 'check hunter2', delayMs: 1 },
};
const definition = { key: 'root/prod/web', template };
const everywhere = {
  inputs: [
    { kind: 'command', command: { kind: 'applyJobs', definitions: [definition] } },
    {
      kind: 'command',
      command: { kind: 'applyPlan', changes: [{ kind: 'applyJobs', definitions: [definition] }] },
    },
  ],
  changes: [
    { kind: 'job', job: { key: 'root/prod/web', definition } },
    { kind: 'revision', revision: { id: 'r-1', template } },
  ],
  calls: [{ kind: 'accept', launches: [{ taskId: 't-1', ...template }] }],
  jobs: [{ key: 'root/prod/web', definition }],
};

it('masks the values of every template, of a command as of a launch, and says all the rest', () => {
  const text = jsonOf(everywhere, false);
  expect(text).not.toContain('hunter2');
  expect(text.match(/"name":"PASSWORD","value":"\*\*\*"/g)).toHaveLength(6);
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(everywhere).replaceAll(/(check )?hunter2/g, '***')));
});

it('shows them to who asks for secrets', () => {
  expect(JSON.parse(jsonOf(everywhere, true))).toEqual(everywhere);
});

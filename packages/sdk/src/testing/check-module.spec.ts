import { describe, expect, it } from '@jest/globals';
import { baseTemplateOf, commandOf, defineModule } from '../index.js';
import type { TaskDriver } from '../index.js';
import { checkModule, settingsFor } from './index.js';

const good: TaskDriver = {
  name: 'good',
  description: 'Works.',
  compile: (settings) => ({ ...baseTemplateOf(settings), command: commandOf(settings) }),
};
const moduleWith = (...taskDrivers: TaskDriver[]) =>
  defineModule({ name: 'module-x', version: '1.0.0', borealis: '^0.1.0', taskDrivers });
let calls = 0;

describe('checkModule', () => {
  it('finds nothing wrong with a module that conforms', () => {
    expect(checkModule(moduleWith(good), { good: [settingsFor({ cmd: 'true' })] })).toEqual([]);
  });

  it.each<[string, unknown, RegExp]>([
    ['what is no module', {}, /defineModule/],
    ['a name of another form', defineModule({ name: 'x', version: '1', borealis: '' }), /module-…/],
    ['two drivers of one name', moduleWith(good, good), /two drivers/],
    ['a driver nobody tries', moduleWith({ ...good, name: 'untried' }), /no settings/],
    [
      'a driver that throws',
      moduleWith({
        ...good,
        compile: () => {
          throw new Error('boom');
        },
      }),
      /boom/,
    ],
    ['a template of another shape', moduleWith({ ...good, compile: () => ({}) as never }), /resources/],
    [
      'a driver that is not the same twice',
      moduleWith({ ...good, compile: (settings) => ({ ...good.compile(settings), killGraceMs: calls++ }) }),
      /second time/,
    ],
    [
      'a driver that changes what it is given',
      moduleWith({
        ...good,
        compile: (settings) => {
          settings.env['X'] = 'y';
          return good.compile(settings);
        },
      }),
      /changes the settings/,
    ],
  ])('tells of %s', (_what, candidate, finding) => {
    expect(checkModule(candidate, { good: [settingsFor()] }).join('\n')).toMatch(finding);
  });
});

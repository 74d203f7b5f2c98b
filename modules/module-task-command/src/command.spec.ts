import { checkModule, settingsFor } from '@borealis/sdk/testing';
import { expect, it } from '@jest/globals';
import { command } from './command.js';
import commandModule from './index.js';

it('conforms', () => {
  expect(
    checkModule(commandModule, {
      command: [settingsFor({ cmd: 'echo hello' }), settingsFor({ args: ['sleep', '1'] })],
    }),
  ).toEqual([]);
});

it('gives the program’s name as the first argument', () => {
  expect(command.compile(settingsFor({ args: ['sleep', '1'] })).command).toMatchObject({
    shell: false,
    value: 'sleep',
    arguments: ['sleep', '1'],
  });
});

it('says what is missing or does not fit', () => {
  expect(() => command.compile(settingsFor())).toThrow(/_CMD nor _ARGS/);
  expect(() => command.compile(settingsFor({ cmd: 'x', image: 'y' }))).toThrow(/_IMAGE/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkModule, settingsFor } from '@borealis/sdk/testing';
import { hello } from './hello.js';
import module from './index.js';

test('the module conforms', () => {
  assert.deepEqual(checkModule(module, { hello: [settingsFor({ env: { GREETING: 'Good morning' } })] }), []);
});

test('it needs a port to listen on', () => {
  assert.throws(() => hello.compile(settingsFor({ ports: { count: 0, fixed: [] } })), /_PORT_NUM/);
});

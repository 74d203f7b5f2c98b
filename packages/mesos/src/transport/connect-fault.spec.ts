import { expect, it } from '@jest/globals';
import { connectFault } from './connect-fault.js';

const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' });

it('a refused connection is told with the address once', () => {
  expect(connectFault(refused, 'http://127.0.0.1:1').message).toBe(
    'The master could not be reached. http://127.0.0.1:1: the connection was refused.',
  );
});

it('another failure is told in the words of Node', () => {
  expect(connectFault(new Error('socket hang up'), 'http://m:1').detail).toBe('http://m:1: socket hang up.');
});

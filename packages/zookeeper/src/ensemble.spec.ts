import { describe, expect, it } from '@jest/globals';
import { parseEnsemble } from './ensemble.js';

describe('the address of an ensemble', () => {
  it.each([
    ['zk://zk1:2181/mesos', { servers: ['zk1:2181'], path: '/mesos' }],
    ['zk://a,b:2182,10.0.0.3:2183/deep/er/', { servers: ['a:2181', 'b:2182', '10.0.0.3:2183'], path: '/deep/er' }],
    ['zk://[::1]:2181', { servers: ['[::1]:2181'], path: '/' }],
    ['ZK://u:p:q@h/m', { servers: ['h:2181'], path: '/m', credentials: { user: 'u', password: 'p:q' } }],
  ])('%s', (text, parts) => {
    expect(parseEnsemble(text)).toEqual(parts);
  });

  it.each([
    ['http://zk1/mesos', 'It does not begin with zk://.'],
    ['zk://', '"" is no host:port.'],
    ['zk://a,,b/m', '"" is no host:port.'],
    ['zk://a:port/m', '"a:port" is no host:port.'],
    ['zk://a:0/m', '"a:0" has no port between 1 and 65535.'],
    ['zk://a//m', '"//m" is no path of a node.'],
    ['zk://secret@a/m', 'Before the @ stands user:password, both not empty.'],
  ])('%s is refused', (text, why) => {
    expect(() => parseEnsemble(text)).toThrow(
      expect.objectContaining({
        code: 'ZK_ADDRESS_INVALID',
        detail: why,
        message: expect.not.stringContaining('secret'),
      }),
    );
  });
});

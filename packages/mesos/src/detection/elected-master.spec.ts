import { describe, expect, it } from '@jest/globals';
import { addressOfMaster, leadingNode } from './index.js';

describe('the leading master', () => {
  it('is the one that registered first, whatever else is there', () => {
    const children = ['log_replicas', 'json.info_0000000012', 'json.info_0000000009', 'info_0000000001'];
    expect(leadingNode(children)).toBe('json.info_0000000009');
    expect(leadingNode(['log_replicas'])).toBeUndefined();
    expect(leadingNode([])).toBeUndefined();
  });

  it('is not guessed where only masters of old releases are', () => {
    expect(() => leadingNode(['info_0000000001'])).toThrow(expect.objectContaining({ code: 'MESOS_MASTER_TOO_OLD' }));
  });

  it.each([
    [{ id: 'x', ip: 16777343, port: 5050, address: { hostname: 'm1', ip: '10.0.0.1', port: 5051 } }, 'm1:5051'],
    [{ address: { ip: '10.0.0.1', port: 5050 }, hostname: 'm1' }, '10.0.0.1:5050'],
    [{ hostname: 'm1', port: 6060, pid: 'master@10.0.0.1:6060' }, 'm1:6060'],
    [{ pid: 'master@10.0.0.1:5050', port: 5050 }, '10.0.0.1:5050'],
    [{ ip: 16777343, port: 5050 }, '127.0.0.1:5050'],
    [{ address: { ip: 'fd00::1', port: 5050 } }, '[fd00::1]:5050'],
  ])('%j is at %s', (info, address) => {
    expect(addressOfMaster(JSON.stringify(info))).toBe(address);
  });

  it.each(['', 'not json', '{}', '{"port":5050}', 'null'])('cannot be read from %j', (text) => {
    expect(() => addressOfMaster(text)).toThrow(expect.objectContaining({ code: 'MESOS_MASTER_INFO_INVALID' }));
  });
});

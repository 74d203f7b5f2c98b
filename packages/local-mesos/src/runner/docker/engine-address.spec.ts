import { describe, expect, it } from '@jest/globals';
import { engineAddressOf } from './engine-address.js';
import { splitReference } from './image-reference.js';

describe('the address of an engine', () => {
  it.each([
    ['unix:///run/x.sock', { socketPath: '/run/x.sock' }],
    ['/run/x.sock', { socketPath: '/run/x.sock' }],
    ['tcp://127.0.0.1:2375', { origin: 'http://127.0.0.1:2375' }],
    ['http://engine:2375/', { origin: 'http://engine:2375' }],
  ])('may be %s', (text, expected) => {
    expect(engineAddressOf(text)).toMatchObject({ text, ...expected });
  });

  it.each(['', 'docker', 'ssh://host', 'unix://relative', 'tcp://host:port'])('is not "%s"', (text) => {
    expect(() => engineAddressOf(text)).toThrow(expect.objectContaining({ code: 'LOCAL_MESOS_BAD_OPTION' }));
  });
});

describe('the reference of an image', () => {
  it.each([
    ['alpine', { name: 'alpine', tag: 'latest' }],
    ['alpine:3', { name: 'alpine', tag: '3' }],
    ['registry:5000/team/app', { name: 'registry:5000/team/app', tag: 'latest' }],
    ['registry:5000/team/app:v1', { name: 'registry:5000/team/app', tag: 'v1' }],
    ['app@sha256:abc', { name: 'app@sha256:abc' }],
  ])('is split where its tag begins: %s', (image, expected) => {
    expect(splitReference(image)).toEqual(expected);
  });
});

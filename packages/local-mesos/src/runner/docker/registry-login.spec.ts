import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { registryLogin, registryOf } from './registry-login.js';

describe('the login for a registry', () => {
  let sandbox = '';
  beforeEach(() => void (sandbox = mkdtempSync(join(tmpdir(), 'login-'))));
  afterEach(() => rmSync(sandbox, { recursive: true }));

  const auth = Buffer.from('me:pass:word').toString('base64');
  const login = async (image: string, given?: string): Promise<unknown> => {
    const header = await registryLogin(image, sandbox, given);
    return header === undefined ? undefined : JSON.parse(Buffer.from(header, 'base64url').toString());
  };

  it('is in the configuration that was fetched', async () => {
    mkdirSync(join(sandbox, '.docker'));
    const auths = { 'https://hub.example:5000/v1/': { auth } };
    writeFileSync(join(sandbox, '.docker/config.json'), JSON.stringify({ auths }));
    const expected = { username: 'me', password: 'pass:word', serveraddress: 'https://hub.example:5000/v1/' };
    expect(await login('hub.example:5000/team/app:1')).toEqual(expected);
    expect(await login('other.example/app')).toBeUndefined();
  });

  it('may be in the older file, or be given by the task, which comes first', async () => {
    writeFileSync(join(sandbox, '.dockercfg'), JSON.stringify({ 'https://index.docker.io/v1/': { auth } }));
    expect(await login('alpine')).toMatchObject({ username: 'me' });
    const given = JSON.stringify({ auths: { 'index.docker.io': { auth: Buffer.from('you:x').toString('base64') } } });
    expect(await login('alpine', given)).toMatchObject({ username: 'you' });
  });

  it.each(['', 'no json', '[]', '{"auths": 5}', '{"auths": {"index.docker.io": {"auth": 7}}}'])(
    'is not in what cannot be read: %s',
    async (given) => {
      expect(await login('alpine', given)).toBeUndefined();
    },
  );
});

describe('the registry of an image', () => {
  it.each([
    ['alpine', 'https://index.docker.io/v1/'],
    ['library/alpine', 'https://index.docker.io/v1/'],
    ['hub.example/alpine', 'hub.example'],
    ['localhost/alpine', 'localhost'],
    ['host:5000/a/b', 'host:5000'],
  ])('is known by its name: %s', (image, registry) => {
    expect(registryOf(image)).toBe(registry);
  });
});

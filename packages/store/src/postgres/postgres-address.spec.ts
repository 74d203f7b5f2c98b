import type { ConnectionOptions } from 'node:tls';
import { expect, it } from '@jest/globals';
import { readPostgresAddress } from './postgres-address.js';

it('reads what libpq reads', () => {
  expect(
    readPostgresAddress('postgresql://me:p%40ss%2Fword@[::1]:6432/db?schema=x&application_name=a&connect_timeout=3'),
  ).toEqual({
    host: '::1',
    port: 6432,
    user: 'me',
    password: 'p@ss/word',
    database: 'db',
    schema: 'x',
    applicationName: 'a',
    connectTimeoutMs: 3_000,
    tls: [{ rejectUnauthorized: false }, false],
    location: 'postgres://[::1]:6432/db?schema=x',
  });
  expect(readPostgresAddress('postgres://me@localhost/db?host=/run/postgresql')).toMatchObject({
    host: '/run/postgresql',
    port: 5432,
    tls: [false],
  });
});

it.each([
  ['disable', [false]],
  ['prefer', [{ rejectUnauthorized: false }, false]],
  ['require', [{ rejectUnauthorized: false }]],
  ['verify-full', [{}]],
])('takes sslmode=%s at its word', (mode, tls) => {
  expect(readPostgresAddress(`postgres://me@db/x?sslmode=${mode}`).tls).toEqual(tls);
});

it('holds the certificate of a server that is reached by an address against that address', () => {
  const [tls] = readPostgresAddress('postgres://me@10.0.0.7/x?sslmode=verify-full').tls;
  const check = (tls as ConnectionOptions).checkServerIdentity!;
  const certificate = { subject: { CN: 'db' }, subjectaltname: 'IP Address:10.0.0.7' } as never;
  expect(check('localhost', certificate)).toBeUndefined();
  const another = { subject: { CN: 'db' }, subjectaltname: 'IP Address:10.0.0.8' } as never;
  expect(check('localhost', another)).toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
});

it.each([
  ['postgres://db/x', /no user/],
  ['postgres://me@db', /<database>/],
  ['postgres://me@db/x/y', /<database>/],
  ['postgres://me:geheim@a:1,b:2/x', /cannot be read/],
  ['postgres://me:ge%heim@db/x', /%25/],
  ['postgres://me:geheim@db/x?sslmod=require', /"sslmod"; known are sslmode/],
  ['postgres://me:geheim@db/x?sslmode=verify', /sslmode is "verify"/],
  ['postgres://me:geheim@db/x?sslmode=verify-ca&sslrootcert=/nowhere/ca.pem', /sslrootcert \/nowhere\/ca.pem/],
  ['postgres://me:geheim@db/x?sslcert=/nowhere', /belong together/],
  ['postgres://me:geheim@db/x?schema=x;drop', /schema/],
  ['postgres://me:geheim@db/x?connect_timeout=soon', /connect_timeout/],
])('refuses %s and says why, without the password', (url, why) => {
  const read = () => readPostgresAddress(url);
  expect(read).toThrow(why);
  expect(read).not.toThrow(/heim/);
});

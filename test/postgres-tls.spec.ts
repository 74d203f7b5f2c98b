import { chownSync, copyFileSync, chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PostgresServer } from '@borealis/postgres-server';
import { withPostgres } from '@borealis/postgres-server/testing';
import { openStore } from '@borealis/store';
import type { Store } from '@borealis/store';
import { CertificateMaker } from './support/certificates.js';
import type { Certificate } from './support/certificates.js';
import { eventually, temporaryFolder } from './support/index.js';

/** The server takes its certificate from its data, which belongs to whom it runs as. */
const secure = async (server: PostgresServer, { certFile, keyFile }: Certificate): Promise<void> => {
  const data = join(server.folder, 'data');
  const { uid, gid } = statSync(data);
  for (const [from, name] of [
    [certFile, 'server.crt'],
    [keyFile, 'server.key'],
  ] as const) {
    copyFileSync(from, join(data, name));
    chownSync(join(data, name), uid, gid);
    chmodSync(join(data, name), 0o600);
  }
  await server.sql('ALTER SYSTEM SET ssl = on');
  await server.sql('SELECT pg_reload_conf()');
  await eventually('the server speaks TLS', async () => (await server.sql('SHOW ssl'))[0]?.['ssl'] === 'on');
};

withPostgres('a database behind TLS', (server) => {
  const folder = temporaryFolder();
  const certificates = new CertificateMaker(folder.path);
  let authority: Certificate;
  let stranger: Certificate;

  beforeAll(async () => {
    authority = certificates.authority('authority');
    stranger = certificates.authority('stranger');
    await secure(server(), certificates.signed('database', authority, 'IP:127.0.0.1'));
  });
  afterAll(() => folder.remove());

  const at = (parameters: Readonly<Record<string, string>>, host = '127.0.0.1'): string => {
    const url = new URL(server().url());
    url.hostname = host;
    url.search = new URLSearchParams({ connect_timeout: '10', ...parameters }).toString();
    return url.toString();
  };
  const open = (url: string): Promise<Store> => openStore({ url });
  const sessions = async (): Promise<unknown> => {
    const [row] = await server().sql(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE ssl)::int AS secure
       FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name LIKE 'borealis%'`,
    );
    return row;
  };

  it.each([
    ['verify-full', true],
    ['verify-ca', true],
    ['require', false],
  ])('keeps the state over a connection nobody can read: sslmode=%s', async (sslmode, named) => {
    const store = await open(at({ sslmode, ...(named ? { sslrootcert: authority.certFile } : {}) }));
    try {
      expect(await store.beginTerm()).toBeGreaterThan(0);
      const { all, secure: read } = (await sessions()) as { all: number; secure: number };
      expect(all).toBeGreaterThan(0);
      expect(read).toBe(all);
    } finally {
      await store.close();
    }
  });

  it('refuses a server whose certificate somebody else signed, at once', async () => {
    await expect(
      open(at({ sslmode: 'verify-full', sslrootcert: stranger.certFile, connect_timeout: '3600' })),
    ).rejects.toMatchObject({
      code: 'BOREALIS_STORE_UNREACHABLE',
      problem: { details: { why: expect.stringMatching(/certificate/i) as unknown } },
    });
  });

  it('refuses a server whose certificate is for another name, unless only its signature is asked for', async () => {
    const sslrootcert = authority.certFile;
    await expect(open(at({ sslmode: 'verify-full', sslrootcert }, 'localhost'))).rejects.toMatchObject({
      code: 'BOREALIS_STORE_UNREACHABLE',
      problem: { details: { why: expect.stringMatching(/localhost/) as unknown } },
    });
    const store = await open(at({ sslmode: 'verify-ca', sslrootcert }, 'localhost'));
    await store.close();
  });
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { silentLogger } from '../../logger.js';
import { runSpec } from '../../testing/build-run-spec.js';
import type { RunSpec, UriSpec } from '../runner.js';
import { maySwitchUser } from './host-users.js';
import { Sandboxes } from './sandboxes.js';
import { linkVolumes } from './volume-links.js';

let folder = '';
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true, force: true });
});

const sandboxes = (stallTimeoutMs = 5_000): Sandboxes =>
  new Sandboxes({
    cacheDir: join(folder, 'cache'),
    cacheBytes: 1e6,
    stallTimeoutMs,
    switchUser: true,
    logger: silentLogger,
  });

const inSandbox = (...names: string[]): string => join(folder, 'runs', 'c1', ...names);

const specOf = (changes: Partial<RunSpec> = {}): RunSpec => runSpec({ sandbox: inSandbox(), ...changes });

const uri = (value: string, changes: Partial<UriSpec> = {}): UriSpec => ({
  value,
  executable: false,
  extract: true,
  cache: false,
  ...changes,
});

const fetched = (uris: readonly UriSpec[], stallTimeoutMs?: number): Promise<string | undefined> =>
  sandboxes(stallTimeoutMs).prepare(specOf({ uris }));

const serving = async (answer: (path: string) => Buffer | number | undefined): Promise<string> => {
  const server = createServer((request, response) => {
    const found = answer(request.url ?? '');
    if (found === undefined) return;
    response.writeHead(typeof found === 'number' ? found : 200);
    response.end(typeof found === 'number' ? 'sorry' : found);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** An archive with `inner/file` in it. */
const archive = (name: string): string => {
  mkdirSync(join(folder, 'made', 'inner'), { recursive: true });
  writeFileSync(join(folder, 'made', 'inner', 'file'), 'packed\n');
  const path = join(folder, name);
  execFileSync('tar', ['-C', join(folder, 'made'), '-caf', path, 'inner']);
  return path;
};

describe('a sandbox', () => {
  it('has its mode, and a link to the latest run beside it', async () => {
    expect(await sandboxes().prepare(specOf())).toBeUndefined();
    expect(statSync(inSandbox()).mode & 0o777).toBe(0o750);
    expect(readlinkSync(join(folder, 'runs', 'latest'))).toBe('c1');
  });

  it('belongs to the user of the task, with everything that was fetched', async () => {
    if (!maySwitchUser()) return;
    const made = sandboxes();
    const spec = specOf({ user: 'nobody', uris: [uri('/etc/hostname')] });
    expect(await made.prepare(spec)).toBeUndefined();
    const { uid } = made.ownerOf(spec) ?? { uid: -1 };
    expect(uid).toBe(Number(execFileSync('id', ['-u', 'nobody']).toString()));
    expect([inSandbox(), inSandbox('hostname')].map((path) => statSync(path).uid)).toEqual([uid, uid]);
  });

  it('cannot be had for a user who does not exist', async () => {
    if (!maySwitchUser()) return;
    const failure = await sandboxes().prepare(specOf({ user: 'no-such-user' }));
    expect(failure).toBe("Failed to get user information for 'no-such-user': No such user");
  });
});

describe('persistent volumes', () => {
  const volume = (containerPath: string): RunSpec['persistentVolumes'][number] => ({
    role: 'web',
    id: 'v1',
    hostPath: join(folder, 'volumes', 'roles', 'web', 'v1'),
    containerPath,
    readOnly: false,
  });

  it('are in the sandbox under their path, and outlive it', async () => {
    await sandboxes().prepare(specOf({ persistentVolumes: [volume('data/own')] }));
    writeFileSync(inSandbox('data/own/kept'), 'kept');
    await rm(inSandbox(), { recursive: true });
    await sandboxes().prepare(specOf({ persistentVolumes: [volume('other')] }));
    expect(readFileSync(inSandbox('other/kept'), 'utf8')).toBe('kept');
  });

  it('are refused outside of the sandbox', async () => {
    const failure = await sandboxes().prepare(specOf({ persistentVolumes: [volume('../out')] }));
    expect(failure).toContain("The container path '../out' of persistent volume 'v1' is not inside the sandbox");
  });
});

describe('volumes of a process', () => {
  it('are links into its sandbox', async () => {
    mkdirSync(join(folder, 'given'));
    await sandboxes().prepare(specOf());
    const failure = await linkVolumes(
      [
        { containerPath: 'a/b', readOnly: false, from: { kind: 'host', path: join(folder, 'given') } },
        { containerPath: '/mnt/mesos/sandbox/c', readOnly: false, from: { kind: 'host', path: 'below' } },
        { containerPath: 'd', readOnly: false, from: { kind: 'sandbox', parent: true, path: 'shared' } },
        { containerPath: 'e', readOnly: false, from: { kind: 'none' } },
      ],
      specOf(),
    );
    expect(failure).toBeUndefined();
    expect(readlinkSync(inSandbox('a/b'))).toBe(join(folder, 'given'));
    expect(readlinkSync(inSandbox('c'))).toBe(inSandbox('below'));
    expect(readlinkSync(inSandbox('d'))).toBe(join(folder, 'shared'));
    expect(statSync(inSandbox('e')).isDirectory()).toBe(true);
  });

  it.each([
    [{ containerPath: '/abs', from: { kind: 'host', path: '/tmp' } }, 'only paths inside the sandbox'],
    [
      { containerPath: 'a', from: { kind: 'host', path: '/no/such/place' } },
      "Path '/no/such/place' for volume does not exist",
    ],
    [{ containerPath: 'a', from: { kind: 'docker-volume', name: 'n', options: {} } }, 'need a container engine'],
    [{ containerPath: 'a', from: { kind: 'sandbox', parent: false, path: '../x' } }, "'../x' is not a path inside"],
  ] as const)('are refused where no link can serve: %j', async (volume, message) => {
    await sandboxes().prepare(specOf());
    expect(await linkVolumes([{ ...volume, readOnly: false }], specOf())).toContain(message);
  });
});

describe('URIs', () => {
  it.each(['x.tar', 'x.tgz', 'x.tar.gz', 'x.tar.bz2', 'x.tbz2', 'x.tar.xz', 'x.txz'])(
    'that are archives are unpacked into the sandbox, and stay beside it: %s',
    async (name) => {
      expect(await fetched([uri(archive(name))])).toBeUndefined();
      expect(readFileSync(inSandbox('inner/file'), 'utf8')).toBe('packed\n');
      expect(existsSync(inSandbox(name))).toBe(true);
    },
  );

  it('that are zipped or compressed are unpacked as well', async () => {
    // One stored file, as small as a zip can be.
    const zip = Buffer.from(
      'UEsDBBQAAAAAAAAAIQCsKpPYAgAAAAIAAAABAAAAZmhpUEsBAhQDFAAAAAAAAAAhAKwqk9gCAAAAAgAAAAEAAAAAAAAAAAAAAIABAAAAAGZQSwUGAAAAAAEAAQAvAAAAIQAAAAAA',
      'base64',
    );
    writeFileSync(join(folder, 'x.zip'), zip);
    writeFileSync(join(folder, 'plain'), 'compressed\n');
    execFileSync('gzip', ['-k', join(folder, 'plain')]);
    expect(await fetched([uri(join(folder, 'x.zip')), uri(join(folder, 'plain.gz'))])).toBeUndefined();
    expect(readFileSync(inSandbox('f'), 'utf8')).toBe('hi');
    expect(readFileSync(inSandbox('plain'), 'utf8')).toBe('compressed\n');
  });

  it('stay packed when that is wanted, and executables always', async () => {
    const path = archive('x.tar');
    await fetched([uri(path, { extract: false }), uri(path, { executable: true, outputFile: 'bin/run.tar' })]);
    expect(existsSync(inSandbox('inner'))).toBe(false);
    expect(statSync(inSandbox('bin/run.tar')).mode & 0o777).toBe(0o755);
  });

  it('that are cached leave only what is in them', async () => {
    const asked: string[] = [];
    const content = readFileSync(archive('x.tgz'));
    const address = await serving((path) => {
      asked.push(path);
      return content;
    });
    const uris = [uri(`${address}/x.tgz`, { cache: true }), uri(`${address}/x.tgz`, { cache: true, extract: false })];
    expect(await fetched(uris)).toBeUndefined();
    expect(readFileSync(inSandbox('inner/file'), 'utf8')).toBe('packed\n');
    expect(readFileSync(inSandbox('x.tgz'))).toEqual(content);
    expect(asked).toEqual(['/x.tgz']);
  });

  it.each([
    ['that are not there', 404, 'the server answered 404'],
    ['that never come', undefined, 'Timeout'],
  ])('%s fail, and say which in status and stderr', async (_, answer, message) => {
    const address = await serving(() => answer);
    const failure = await fetched([uri(`${address}/file`)], 200);
    expect(failure).toContain(`Failed to fetch '${address}/file'`);
    expect(failure).toContain(message);
    expect(readFileSync(inSandbox('stderr'), 'utf8')).toContain(`Failed to fetch '${address}/file'`);
  });

  it('that are broken archives fail', async () => {
    writeFileSync(join(folder, 'x.tar'), 'no archive');
    expect(await fetched([uri(join(folder, 'x.tar'))])).toContain(`Failed to fetch '${join(folder, 'x.tar')}'`);
  });
});

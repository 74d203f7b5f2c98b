import { afterEach, describe, expect, it } from '@jest/globals';
import { asJobKey, endpoints } from '@borealis/contracts';
import { aJobView } from '../testing/a-job-view.js';
import { AnsweringHost } from '../testing/answering-host.js';
import type { Said } from '../testing/answering-host.js';
import { hostAddressOf } from './host-address.js';
import { HostFailure } from './host-failure.js';
import { jobNamed } from './job-named.js';

let host: AnsweringHost | undefined;
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

const answering = async (said: Said): Promise<AnsweringHost> => (host = await AnsweringHost.start(() => said));
const failureOf = async (asked: Promise<unknown>): Promise<HostFailure> => {
  const failure = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(HostFailure);
  return failure as HostFailure;
};

describe('the address of a host', () => {
  it('is what --host says, else BOREALIS_HOST, else the default port on this machine', () => {
    const environment = { BOREALIS_HOST: 'http://scheduler:9090' };
    expect(hostAddressOf('other:81', environment).href).toBe('http://other:81/');
    expect(hostAddressOf(undefined, environment).href).toBe('http://scheduler:9090/');
    expect(hostAddressOf(undefined, {}).href).toBe('http://localhost:8080/');
  });

  it('is refused when it is none, with the name of where it came from', () => {
    expect(() => hostAddressOf('ftp://x', {})).toThrow(/--host is "ftp:\/\/x"/);
    expect(() => hostAddressOf(undefined, { BOREALIS_HOST: 'http://' })).toThrow(/BOREALIS_HOST/);
  });
});

describe('asking a host', () => {
  it('fills the address, and keeps what belongs to a name inside of it', async () => {
    const { client, asked } = await answering({ status: 404, body: {} });
    await failureOf(client.ask(endpoints.job, { parameters: { role: 'a b', environment: 'x/y', name: 'web' } }));
    expect(asked).toEqual(['GET /api/v2/jobs/a%20b/x%2Fy/web']);
  });

  it('shows a problem document as what happened and what to do', async () => {
    const { client } = await answering({
      status: 409,
      body: {
        type: 'urn:borealis:error:BOREALIS_OPERATION_RUNNING',
        title: 'Another operation is running',
        status: 409,
        detail: 'Operation op-1 (scale) is already at work on root/prod/web.',
        code: 'BOREALIS_OPERATION_RUNNING',
        todo: 'Wait until it ends or cancel it, then ask again.',
        operationId: 'op-1',
      },
    });
    const failure = await failureOf(client.ask(endpoints.jobs));
    expect(failure.message).toBe(
      'Another operation is running: Operation op-1 (scale) is already at work on root/prod/web.\nWait until it ends or cancel it, then ask again.\n(BOREALIS_OPERATION_RUNNING, operation op-1)',
    );
    expect(failure.exitCode).toBe(1);
  });

  it('says plainly that nobody answers, with an exit code of its own', async () => {
    const { client } = await answering({ body: [] });
    await host?.stop();
    const failure = await failureOf(client.ask(endpoints.jobs));
    expect(failure.message).toContain('the connection was refused');
    expect(failure.message).toContain('--host');
    expect(failure.exitCode).toBe(4);
    host = undefined;
  });

  it.each([
    ['a page', '<html>'],
    ['another program', { hello: 'world' }],
  ])('takes %s for no host', async (_what, body) => {
    const { client } = await answering({ body });
    expect((await failureOf(client.ask(endpoints.jobs))).message).toContain('Not the answer of a host');
  });
});

describe('the name of a job', () => {
  it('may be as short as it is clear', async () => {
    const { client } = await answering({ body: ['root/prod/web', 'root/test/web', 'root/prod/db'].map(aJobView) });
    expect(await jobNamed(client, 'db')).toBe(asJobKey('root/prod/db'));
    expect(await jobNamed(client, 'test/web')).toBe(asJobKey('root/test/web'));
    await expect(jobNamed(client, 'web')).rejects.toThrow('any of root/prod/web, root/test/web');
    await expect(jobNamed(client, 'nil')).rejects.toThrow('There are: root/prod/web, root/test/web, root/prod/db.');
  });
});

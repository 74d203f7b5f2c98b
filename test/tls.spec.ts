import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:tls';
import type { Server, TlsOptions } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CertificateMaker } from './support/certificates.js';
import type { Certificate } from './support/certificates.js';
import { alpine, eventually, settled, Stage } from './support/index.js';

/** In front of a master: takes TLS off. */
class TlsFront {
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  static async before(port: number, options: TlsOptions): Promise<TlsFront> {
    const server = createServer(options);
    const front = new TlsFront(server);
    server.on('secureConnection', (socket) => {
      const onward = connect(port, '127.0.0.1');
      for (const end of [socket, onward]) {
        front.sockets.add(end);
        end.on('error', () => undefined).on('close', () => [socket, onward].forEach((each) => each.destroy()));
      }
      socket.pipe(onward).pipe(socket);
    });
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return front;
  }

  get address(): string {
    return `https://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

describe('masters behind TLS', () => {
  let stage: Stage;
  let make: CertificateMaker;
  let authority: Certificate;
  let server: Certificate;
  const fronts: TlsFront[] = [];
  const front = async (options: TlsOptions = {}, certificate = server): Promise<TlsFront> => {
    const { cert, key } = certificate;
    const made = await TlsFront.before(stage.cluster.master.port, { cert, key, ca: authority.cert, ...options });
    fronts.push(made);
    return made;
  };

  beforeEach(async () => {
    stage = await Stage.open();
    make = new CertificateMaker(stage.folder);
    authority = make.authority('authority');
    server = make.signed('localhost', authority);
  });
  afterEach(async () => {
    for (const each of fronts.splice(0)) each.close();
    await stage.close();
  });

  it('are trusted by their own CA, and given the certificate they ask for', async () => {
    const { address } = await front({ requestCert: true, rejectUnauthorized: true });
    const ours = make.signed('us', authority);
    const host = await stage.start({
      ...alpine,
      MESOS_MASTER: address,
      MESOS_CA_FILE: authority.certFile,
      MESOS_CERT_FILE: ours.certFile,
      MESOS_KEY_FILE: ours.keyFile,
    });
    await settled(host, 'alpine', 3);
  });

  it.each<[string, () => Promise<Readonly<Record<string, string>>>, string]>([
    [
      'a CA nobody knows',
      async () => ({ MESOS_MASTER: (await front()).address }),
      'signed by a CA that is not trusted here',
    ],
    [
      'a certificate for another name',
      async () => ({
        MESOS_MASTER: (await front({}, make.signed('elsewhere', authority))).address,
        MESOS_CA_FILE: authority.certFile,
      }),
      'for another name than the address',
    ],
    [
      'no certificate of ours, though they ask for one',
      async () => ({
        MESOS_MASTER: (await front({ requestCert: true, rejectUnauthorized: true, maxVersion: 'TLSv1.2' })).address,
        MESOS_CA_FILE: authority.certFile,
      }),
      'it wants a certificate of ours',
    ],
    [
      'https:// where plain HTTP is spoken',
      () => Promise.resolve({ MESOS_MASTER: `https://localhost:${stage.cluster.master.port}` }),
      'does not speak TLS at that port',
    ],
  ])('are refused with %s, and it is said what to set', async (_, environment, why) => {
    const host = stage.launch({ ...alpine, ...(await environment()) });
    await eventually('the host says why', () => host.output.includes(why) && host.output.includes('MESOS_CA_FILE'));
    expect(host.running).toBe(true);
  });

  it('a key that is not for the certificate ends the start', async () => {
    const [one, other] = [make.signed('one', authority), make.signed('other', authority)];
    const host = stage.launch({
      ...alpine,
      MESOS_MASTER: (await front()).address,
      MESOS_CERT_FILE: one.certFile,
      MESOS_KEY_FILE: other.keyFile,
    });
    expect((await host.exit()).code).not.toBe(0);
    expect(host.output).toContain('BOREALIS_TLS_INVALID');
  });
});

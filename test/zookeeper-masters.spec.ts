import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FrameworkView, Overview } from '@borealis/contracts';
import { ZooKeeperSession } from '@borealis/zookeeper';
import type { HostProcess } from './support/index.js';
import { alpine, eventually, processesWith, settled, Stage, ZooKeeperServer } from './support/index.js';

const suite = process.env['BOREALIS_WITHOUT_ZOOKEEPER'] ? describe.skip : describe;

/** Another address of the same master, as a standby would have after it took over. */
class SecondAddress {
  private readonly sockets = new Set<Socket>();
  private constructor(private readonly server: Server) {}

  static async of(port: number): Promise<SecondAddress> {
    const server = createServer();
    const second = new SecondAddress(server);
    server.on('connection', (socket) => {
      const onward = connect(port, '127.0.0.1');
      for (const end of [socket, onward]) {
        second.sockets.add(end);
        end.on('error', () => undefined).on('close', () => [socket, onward].forEach((each) => each.destroy()));
      }
      socket.pipe(onward).pipe(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return second;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }
}

suite('masters that elect their leader in ZooKeeper', () => {
  let zooKeeper: ZooKeeperServer;
  let session: ZooKeeperSession;
  let stage: Stage;
  let second: SecondAddress;

  beforeEach(async () => {
    zooKeeper = await ZooKeeperServer.start();
    stage = await Stage.open();
    second = await SecondAddress.of(stage.cluster.master.port);
    session = new ZooKeeperSession({ servers: [zooKeeper.address], path: '/', sessionTimeoutMs: 5_000 });
    await session.ensure('/mesos');
  });
  afterEach(async () => {
    zooKeeper.thaw();
    await session.close();
    await stage.close();
    second.close();
    await zooKeeper.stop();
  });

  /** As a master registers. */
  const register = (port: number): Promise<string> =>
    session.create(
      '/mesos/json.info_',
      JSON.stringify({
        id: 'm',
        ip: 16_777_343,
        port,
        pid: `master@127.0.0.1:${port}`,
        address: { ip: '127.0.0.1', port },
      }),
      { sequential: true, timeoutMs: 20_000 },
    );
  const environment = (seconds: number) => ({
    ...alpine,
    MESOS_MASTER: `zk://${zooKeeper.address}/mesos`,
    TASK0_ARGS: JSON.stringify(['sleep', String(seconds)]),
  });
  const frameworkOf = async (host: HostProcess): Promise<FrameworkView> =>
    (await host.get<Overview>('/api/v2/overview')).framework;

  it('lead the host to the leader, and to the next one: the same framework, the same processes', async () => {
    const host = stage.launch(environment(310_001));
    await eventually('the host says that none leads', () => host.output.includes('no master leads'));
    const first = await register(stage.cluster.master.port);
    await host.ready();
    await settled(host, 'alpine', 3);
    const pids = processesWith('sleep 310001').sort();
    const before = await frameworkOf(host);
    expect(before.master).toBe(`http://127.0.0.1:${stage.cluster.master.port}`);

    await register(second.port);
    await session.remove(first);
    await eventually('it is subscribed at the second', async () => {
      const { master, connection } = await frameworkOf(host);
      return connection === 'subscribed' && master === `http://127.0.0.1:${second.port}`;
    });
    expect((await frameworkOf(host)).frameworkId).toBe(before.frameworkId);
    await settled(host, 'alpine', 3);
    expect(processesWith('sleep 310001').sort()).toEqual(pids);
    expect((await host.request('PUT', '/api/v1/tasks/types/alpine/scale/4')).status).toBe(202);
    await settled(host, 'alpine', 4);
  });

  it('may lose their ZooKeeper: the host stays where it is, and hears of the next leader when it is back', async () => {
    const first = await register(stage.cluster.master.port);
    const host = await stage.start(environment(310_002));
    await settled(host, 'alpine', 3);
    await zooKeeper.freeze();
    await eventually('the host says so', () => host.output.includes('ZK_TIMEOUT'));
    expect((await host.request('PUT', '/api/v1/tasks/types/alpine/scale/4')).status).toBe(202);
    await settled(host, 'alpine', 4);
    zooKeeper.thaw();
    await zooKeeper.kill();
    await zooKeeper.run();
    await register(second.port);
    await session.remove(first, { timeoutMs: 20_000 });
    await eventually(
      'it is subscribed at the second',
      async () => (await frameworkOf(host)).master === `http://127.0.0.1:${second.port}`,
      40_000,
    );
    await settled(host, 'alpine', 4);
  });
});

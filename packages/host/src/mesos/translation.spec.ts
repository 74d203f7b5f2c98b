import { asAgentId, asTaskId } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { mesos } from '@borealis/mesos';
import { wireCallOf } from './call.js';
import { offerOf } from './offer.js';
import { statusOf } from './task-status.js';

const { Offer, TaskStatus, TaskState, Value } = mesos.v1;
/** Through the wire and back, so that unset fields read as they do in the real thing. */
const received = <T>(
  type: { encode(message: never): { finish(): Uint8Array }; decode(bytes: Uint8Array): T },
  message: unknown,
): T => type.decode(type.encode(message as never).finish());

describe('a status update', () => {
  it('has no health, source or reason when Mesos gave none, although their defaults are values', () => {
    const status = received(TaskStatus, { taskId: { value: 't' }, state: TaskState.TASK_RUNNING });
    expect(statusOf(status)).toEqual({ taskId: 't', state: 'TASK_RUNNING' });
  });

  it('keeps those whose number is 0', () => {
    const status = received(TaskStatus, {
      taskId: { value: 't' },
      state: TaskState.TASK_STARTING,
      source: 0,
      reason: 0,
      healthy: false,
      uuid: Uint8Array.of(1, 2),
    });
    expect(statusOf(status)).toEqual({
      taskId: 't',
      state: 'TASK_STARTING',
      source: 'SOURCE_MASTER',
      reason: 'REASON_COMMAND_EXECUTOR_FAILED',
      healthy: false,
      uuid: 'AQI=',
    });
  });
});

describe('an offer', () => {
  const scalar = (name: string, value: number, more: object = {}) => ({
    name,
    type: Value.Type.SCALAR,
    scalar: { value },
    ...more,
  });
  const ids = { id: { value: 'o' }, frameworkId: { value: 'f' }, agentId: { value: 'a' }, hostname: 'h' };

  const none = { cpus: 0, memMb: 0, diskMb: 0, gpus: 0, ports: [] };

  it('keeps resources apart that differ in their reservations or may be taken back, and leaves out volumes', () => {
    const offer = offerOf(
      received(Offer, {
        ...ids,
        resources: [
          scalar('cpus', 1),
          scalar('cpus', 2, { reservations: [{ type: 1, role: 'web' }] }),
          scalar('mem', 64, { reservations: [{ type: 1, role: 'web' }] }),
          scalar('cpus', 3, { reservations: [{ type: 2, role: 'web', principal: 'p' }] }),
          scalar('cpus', 0.5, { role: 'web', reservation: { labels: { labels: [{ key: 'k', value: 'v' }] } } }),
          scalar('cpus', 4, { revocable: {} }),
          scalar('disk', 10, { disk: { volume: { containerPath: '/x', mode: 1 } } }),
          { name: 'ports', type: Value.Type.RANGES, ranges: { range: [{ begin: 31000, end: 32000 }] } },
        ],
      }),
    );
    expect(offer.pools).toEqual([
      { reservedFor: '*', cpus: 1, memMb: 0, diskMb: 0, gpus: 0, ports: [{ begin: 31000, end: 32000 }] },
      { ...none, reservedFor: 'web', reservations: [{ type: 'STATIC', role: 'web' }], cpus: 2, memMb: 64 },
      { ...none, reservedFor: 'web', reservations: [{ type: 'DYNAMIC', role: 'web', principal: 'p' }], cpus: 3 },
      {
        ...none,
        reservedFor: 'web',
        reservations: [{ type: 'DYNAMIC', role: 'web', labels: [{ key: 'k', value: 'v' }] }],
        cpus: 0.5,
      },
      { ...none, reservedFor: '*', revocable: true, cpus: 4 },
    ]);
  });

  it('tells the fault domain, when the agent goes down, and every value of an attribute', () => {
    const offer = offerOf(
      received(Offer, {
        ...ids,
        domain: { faultDomain: { region: { name: 'eu' }, zone: { name: 'eu-1' } } },
        unavailability: { start: { nanoseconds: 5_000_000_000 }, duration: { nanoseconds: 60_000_000_000 } },
        attributes: [
          { name: 'rack', type: Value.Type.TEXT, text: { value: 'r1' } },
          { name: 'dedicated', type: Value.Type.TEXT, text: { value: 'web/a' } },
          { name: 'dedicated', type: Value.Type.TEXT, text: { value: 'web/b' } },
          { name: 'disks', type: Value.Type.SET, set: { item: ['ssd', 'hdd'] } },
          { name: 'level', type: Value.Type.SCALAR, scalar: { value: 2.5 } },
        ],
      }),
    );
    expect(offer).toMatchObject({
      region: 'eu',
      zone: 'eu-1',
      unavailability: { startMs: 5_000, durationMs: 60_000 },
      attributes: { rack: 'r1', dedicated: 'web/a,web/b', disks: 'ssd,hdd', level: '2.5' },
      attributeSets: { dedicated: ['web/a', 'web/b'], disks: ['ssd', 'hdd'] },
    });
  });

  it('falls back to the hostname where no address is given', () => {
    expect(offerOf(received(Offer, ids))).toMatchObject({ agentIp: 'h', agentPort: 5051, allocatedTo: '*', pools: [] });
  });
});

describe('a launch', () => {
  it('names resources, ports and the health check’s port as Mesos wants them', () => {
    const call = wireCallOf({
      kind: 'accept',
      offerIds: [],
      refuseMs: 5_000,
      launches: [
        {
          taskId: asTaskId('t'),
          name: 'web',
          agentId: asAgentId('a'),
          allocatedTo: '*',
          resources: [
            { reservedFor: '*', cpus: 0.5, memMb: 32, diskMb: 0, gpus: 0, ports: [{ begin: 31005, end: 31006 }] },
            {
              reservedFor: 'web',
              reservations: [{ type: 'DYNAMIC', role: 'web', principal: 'p', labels: [{ key: 'k' }] }],
              cpus: 1,
              memMb: 0,
              diskMb: 0,
              gpus: 0,
              ports: [],
            },
          ],
          ports: [31005, 31006],
          command: {
            shell: false,
            value: 'x',
            arguments: ['x', 'y'],
            environment: [{ name: 'A', value: 'b' }],
            uris: [],
          },
          healthCheck: {
            kind: 'HTTP',
            portIndex: 1,
            path: '/h',
            scheme: 'http',
            delayMs: 1_500,
            intervalMs: 1_000,
            timeoutMs: 1_000,
            gracePeriodMs: 0,
            consecutiveFailures: 2,
          },
          labels: { l: 'm' },
          killGraceMs: 2_500,
        },
      ],
    });
    const decoded = received(mesos.v1.scheduler.Call, call);
    const task = decoded.accept?.operations?.[0]?.launch?.taskInfos?.[0];
    expect(task?.resources?.map(({ name }) => name)).toEqual(['cpus', 'mem', 'ports', 'cpus']);
    expect(JSON.parse(JSON.stringify(task?.resources?.[3]?.reservations))).toEqual([
      { type: 'DYNAMIC', role: 'web', principal: 'p', labels: { labels: [{ key: 'k' }] } },
    ]);
    expect(task?.healthCheck).toMatchObject({ delaySeconds: 1.5, http: { port: 31006, path: '/h' } });
    expect(Number(task?.killPolicy?.gracePeriod?.nanoseconds)).toBe(2_500_000_000);
    expect(decoded.accept?.filters?.refuseSeconds).toBe(5);
  });
});

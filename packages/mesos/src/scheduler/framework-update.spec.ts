import { afterEach, describe, expect, it } from '@jest/globals';
import { mesos } from '../protobuf.js';
import { capabilitiesOf, frameworkCapabilities } from './index.js';
import type { FrameworkCapability } from './index.js';
import { connect, master, openStream, stopAll, subscribedEvent } from './testing/index.js';

const { Call } = mesos.v1.scheduler;

afterEach(stopAll);

describe('an update of the framework', () => {
  it.each([
    [200, 'updated'],
    [400, 'invalid'],
    [403, 'unauthorised'],
    [409, 'conflict'],
    [501, 'rejected'],
  ])('answered with %i is %s', async (status, verdict) => {
    const one = await master();
    const first = one.next();
    const { connection, until } = connect([one.address]);
    const { response } = await first;
    openStream(response, subscribedEvent('f-1'));
    await until('subscribed');
    const asked = one.next();
    const answer = connection.updateFramework({ user: 'nobody', name: 'renamed' }, ['web']);
    const { call, response: answered } = await asked;
    expect(call.type).toBe(Call.Type.UPDATE_FRAMEWORK);
    expect(call.updateFramework).toMatchObject({
      frameworkInfo: { name: 'renamed', id: { value: 'f-1' } },
      suppressedRoles: ['web'],
    });
    answered.writeHead(status).end('because');
    expect(await answer).toMatchObject({ verdict });
    const again = one.next();
    response.end();
    const { subscribe } = (await again).call;
    expect(subscribe?.frameworkInfo.name).toBe(status === 200 ? 'renamed' : 'test');
    expect(subscribe?.suppressedRoles).toEqual(status === 200 ? ['web'] : []);
  });

  it('without a subscription was not sent', async () => {
    const { connection } = connect(['127.0.0.1:1']);
    expect(await connection.updateFramework({ user: '', name: 'x' })).toMatchObject({ verdict: 'notSent' });
  });
});

it('every capability of Mesos is known by name and number', () => {
  const names = Object.keys(frameworkCapabilities) as FrameworkCapability[];
  expect(capabilitiesOf(names).map(({ type }) => type)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

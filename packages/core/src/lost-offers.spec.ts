import { asJobKey } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { defaultCoreSettings } from './settings.js';
import { aJob, anOffer } from './testing/builders.js';
import { Scene } from './testing/scene.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const { silentOffersMs, resubscribeMostMs } = defaultCoreSettings;

/** Mesos carries out a new subscription, and offers nothing in it. */
const resubscribe = (scene: Scene): void => {
  scene.send({ kind: 'disconnected' });
  scene.subscribe();
};

/**
 * Lets time pass, and tells when a new subscription was asked for, in seconds from the beginning. `each` time something may come; by
 * default what is asked for is carried out, and brings nothing.
 */
const asked = (scene: Scene, ms: number, each = (): void => undefined, stepMs = second): number[] => {
  const beganAtMs = scene.nowMs;
  const all: number[] = [];
  while (scene.nowMs < beganAtMs + ms) {
    each();
    const { calls } = scene.pass(stepMs);
    if (!calls.some(({ kind }) => kind === 'resubscribe')) continue;
    all.push((scene.nowMs - beganAtMs) / second);
    resubscribe(scene);
  }
  return all;
};

const kinds = (scene: Scene): string[] => scene.calls.map(({ kind }) => kind);

/** One agent with a task of ours that takes all it has, and another task that waits for such a place. */
const full = (): Scene => {
  const scene = Scene.waiting({}, aJob({ cpus: 4, instances: 1 }));
  scene.offer(anOffer({ agent: 'big' }));
  scene.comeUp();
  scene.begin({ kind: 'scale', jobKey: asJobKey('root/prod/web'), instances: 2 });
  return scene;
};

/** An agent that has too little offers it again and again. */
const smallOffers = (scene: Scene) => (): void => {
  if (scene.nowMs % (5 * second) === 0) scene.offer(anOffer({ agent: 'small', cpus: 1 }));
};

const endTheFirst = (scene: Scene): void => {
  const first = scene.live().find(({ state }) => state === 'RUNNING');
  if (first) scene.status(first, 'TASK_FINISHED');
};

describe('an OFFERS event that is lost', () => {
  it('is made up for by a new subscription, when a REVIVE that is repeated brings nothing either', () => {
    const scene = Scene.waiting({}, aJob());
    scene.pass(silentOffersMs);
    expect(kinds(scene).filter((kind) => kind === 'revive')).toHaveLength(2);
    scene.pass(silentOffersMs / 4 - 1);
    expect(kinds(scene)).not.toContain('resubscribe');
    const { calls, remarks } = scene.pass(second);
    expect(calls).toEqual([{ kind: 'resubscribe' }]);
    expect(remarks).toMatchObject([
      { level: 'info', message: expect.stringContaining('Nothing was offered for 38 s') },
    ]);
  });

  it('is asked for once, and offers are asked for again as soon as the subscription has begun', () => {
    const scene = Scene.waiting({}, aJob());
    scene.pass(silentOffersMs * 1.25);
    for (let seconds = 0; seconds < 20; seconds++) scene.pass(second);
    expect(kinds(scene).filter((kind) => kind === 'resubscribe')).toHaveLength(1);
    scene.send({ kind: 'disconnected' });
    expect(scene.subscribe().calls).toContainEqual({ kind: 'revive' });
    scene.offer(anOffer());
    expect(scene.launched).toHaveLength(1);
  });

  it('is not looked for where nothing waits, nor while there is no subscription', () => {
    const idle = Scene.running(aJob());
    expect(asked(idle, 2 * hour, undefined, minute)).toEqual([]);
    const apart = Scene.waiting({}, aJob());
    apart.send({ kind: 'disconnected' });
    expect(asked(apart, 2 * hour, undefined, minute)).toEqual([]);
  });

  it('is not believed in for ever: the pauses grow up to the longest', () => {
    const scene = Scene.waiting({}, aJob());
    const all = asked(scene, 5 * hour);
    expect(all.slice(0, 4)).toEqual([38, 98, 218, 458]);
    const pauses = all.slice(1).map((at, index) => at - all[index]!);
    expect(pauses.at(-1)).toBe(resubscribeMostMs / second);
    expect(Math.max(...pauses)).toBe(resubscribeMostMs / second);
  });

  it.each([
    ['everybody is silent', (): (() => void) | undefined => undefined],
    ['an agent offers', smallOffers],
  ])('leaves a launch the time it has to come up, when %s', (_when, eachOf) => {
    const scene = Scene.waiting({ launchTimeoutMs: hour }, aJob({ cpus: 2 }));
    const all = asked(scene, 20 * hour, eachOf(scene), minute);
    expect(all.at(-1)! - all.at(-2)!).toBe((2 * hour) / second);
  });

  it('is believed in at once again when nothing had to wait meanwhile', () => {
    const scene = Scene.waiting({}, aJob());
    expect(asked(scene, 5 * minute)).toHaveLength(3);
    scene.offer(anOffer({ cpus: 1 }));
    scene.comeUp();
    scene.begin({ kind: 'scale', jobKey: asJobKey('root/prod/web'), instances: 9 });
    expect(asked(scene, minute)).toEqual([38]);
  });

  it('is believed in at once again when the new subscription did bring offers', () => {
    const scene = Scene.waiting({}, aJob({ instances: 2, cpus: 4 }));
    expect(asked(scene, 458 * second)).toEqual([38, 98, 218, 458]);
    scene.offer(anOffer());
    scene.comeUp();
    scene.pass(minute);
    endTheFirst(scene);
    expect(asked(scene, minute)).toHaveLength(1);
  });

  it('is not believed in sooner because offers came later, that were made anyway', () => {
    const scene = Scene.waiting({}, aJob({ instances: 2, cpus: 4 }));
    expect(asked(scene, 458 * second)).toEqual([38, 98, 218, 458]);
    scene.pass(minute);
    scene.offer(anOffer());
    scene.comeUp();
    endTheFirst(scene);
    expect(asked(scene, 6 * minute)).toEqual([]);
  });

  it('is no reason for anything where all that agents ever had is taken by tasks of ours', () => {
    const scene = full();
    expect(asked(scene, resubscribeMostMs - 2 * minute, undefined, minute)).toEqual([]);
  });

  it('is looked for where a task of ours has ended and its place is not offered', () => {
    const scene = full();
    asked(scene, 10 * minute);
    endTheFirst(scene);
    expect(asked(scene, minute)).toHaveLength(1);
  });

  it('is noticed also while other agents go on offering', () => {
    const scene = full();
    const small = smallOffers(scene);
    expect(asked(scene, 10 * minute, small)).toEqual([]);
    endTheFirst(scene);
    expect(asked(scene, 2 * minute, small)).toEqual([61]);
    const said = scene.remarks.map(({ message }) => message);
    expect(said).toContainEqual(expect.stringContaining('big.example has offered nothing for 60 s'));
  });

  it('is not thought of an agent that is drained', () => {
    const scene = full();
    scene.begin({ kind: 'drain', agents: ['big.example'] });
    endTheFirst(scene);
    expect(asked(scene, 10 * minute, smallOffers(scene))).toEqual([]);
  });

  it('of an agent nobody has heard of is made up for when the subscription is as old as one gets while tasks wait', () => {
    const scene = Scene.waiting({}, aJob({ cpus: 2 }));
    const small = smallOffers(scene);
    expect(asked(scene, 3 * hour, small, minute)).toEqual([3600, 7200, 10_800]);
  });

  it('changes nothing for who has switched that off', () => {
    const scene = Scene.waiting({ resubscribeMostMs: 0 }, aJob());
    expect(asked(scene, 2 * hour, undefined, minute)).toEqual([]);
  });

  it('is begun anew with after a restart of the host, which subscribes anew', () => {
    const scene = Scene.waiting({}, aJob());
    expect(asked(scene, 5 * minute)).toHaveLength(3);
    scene.reboot();
    scene.subscribe();
    expect(asked(scene, minute)).toEqual([38]);
  });
});

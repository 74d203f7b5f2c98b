import { describe, expect, it } from '@jest/globals';
import { asJobKey } from '@borealis/contracts';
import type { Command, QuotaAmounts } from '@borealis/contracts';
import { defaultCoreSettings } from './settings.js';
import { aJob, anOffer } from './testing/builders.js';
import { roomy, Scene } from './testing/scene.js';

const web = asJobKey('root/prod/web');
const limit = (cpus: number, more: Partial<QuotaAmounts> = {}): Command => ({
  kind: 'setQuota',
  role: 'root',
  amounts: { cpus, memMb: 10_000, diskMb: 10_000, ...more },
});
const scale = (instances: number): Command => ({ kind: 'scale', jobKey: web, instances });
const apply = (...definitions: ReturnType<typeof aJob>[]): Command => ({
  kind: 'applyJobs',
  definitions,
  onChange: 'keep',
  onRemoved: 'suspend',
});

const used = (scene: Scene) => scene.core.quota('root')!.used;

describe('the quota of a job role', () => {
  it('limits nobody before it is set', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    expect(scene.begin(scale(50)).state).toBe('running');
    expect(scene.core.quota('root')).toMatchObject({ role: 'root', used: { production: { cpus: 50 } } });
    expect(scene.core.quota('root')!.quota).toBeUndefined();
  });

  it('is remembered, and told with what is left', () => {
    const scene = Scene.running(aJob({ cpus: 0.1, memMb: 100, instances: 3 }));
    expect(scene.begin(limit(4)).outcome!.message).toBe(
      'Quota of job role root: none → 4 cpus, 10000 MB of memory, 10000 MB of disk.',
    );
    scene.reboot();
    expect(scene.core.quotas()).toEqual([
      expect.objectContaining({
        role: 'root',
        quota: { cpus: 4, memMb: 10_000, diskMb: 10_000 },
        left: { cpus: 3.7, memMb: 9_700, diskMb: 10_000 },
      }),
    ]);
  });

  it('refuses to scale beyond it, and names quota, use, wish and what is missing', () => {
    const scene = Scene.running(aJob({ cpus: 1, memMb: 100, instances: 2 }));
    scene.begin(limit(4));
    expect(scene.refusal(scale(7))).toEqual({
      ok: false,
      code: 'BOREALIS_QUOTA_EXCEEDED',
      details: {
        role: 'root',
        quota: '4 cpus, 10000 MB of memory, 10000 MB of disk',
        used: '2 cpus, 200 MB of memory, 0 MB of disk, 0 gpus',
        asked: '5 cpus',
        missing: '3 cpus',
      },
    });
    expect(scene.core.job(web)!.desired).toBe(2);
    expect(scene.begin(scale(4)).to).toBe(4);
  });

  it('counts what is wanted before it is launched', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    scene.begin(limit(4));
    scene.begin(scale(4));
    expect(scene.refusal(scale(5)).code).toBe('BOREALIS_QUOTA_EXCEEDED');
  });

  it('counts the larger of what runs and what is wanted after a change of size', () => {
    const scene = Scene.running(aJob({ cpus: 1, memMb: 400, instances: 2 }));
    scene.command(apply(aJob({ cpus: 0.5, memMb: 800, instances: 2 })));
    expect(used(scene).production).toMatchObject({ cpus: 2, memMb: 1_600 });
  });

  it('refuses definitions that ask for more, as a whole', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    scene.begin(limit(4));
    expect(scene.refusal(apply(aJob({ cpus: 1, instances: 2 }), aJob({ name: 'db', cpus: 3 }))).code).toBe(
      'BOREALIS_QUOTA_EXCEEDED',
    );
    expect(scene.core.jobs()).toHaveLength(1);
    expect(scene.refusal(apply(aJob({ cpus: 3, instances: 2 }))).code).toBe('BOREALIS_QUOTA_EXCEEDED');
    expect(scene.core.job(web)!.revisionNumber).toBe(1);
  });

  it('lets the host start when the environment asks for more, and shows why nothing was taken in', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    scene.begin(limit(2));
    const { reply } = scene.send({
      kind: 'command',
      command: apply(aJob({ cpus: 1, instances: 3 })),
      actor: { kind: 'environment', id: 'environment' },
    });
    expect(reply).toMatchObject({ ok: false, code: 'BOREALIS_QUOTA_EXCEEDED' });
    expect(scene.core.operations().find(({ state }) => state === 'failed')).toMatchObject({
      kind: 'apply',
      state: 'failed',
      outcome: { code: 'BOREALIS_QUOTA_EXCEEDED' },
    });
  });

  it('keeps one record of what each start asks for in vain, and goes on to say so until it is taken in', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    scene.begin(limit(2));
    const start = (instances: number) => {
      scene.reboot();
      scene.nowMs += 1_000;
      const actor = { kind: 'environment', id: 'environment' } as const;
      return scene.send({ kind: 'command', command: apply(aJob({ cpus: 1, instances })), actor });
    };
    const failed = () => scene.core.operations().filter(({ state }) => state === 'failed');
    start(3);
    const [first] = failed();
    for (let repeats = 0; repeats < 3; repeats++) {
      const { reply, remarks } = start(3);
      expect(reply).toMatchObject({ ok: false, code: 'BOREALIS_QUOTA_EXCEEDED' });
      expect(remarks).toContainEqual(
        expect.objectContaining({ level: 'warn', operationId: first!.id, code: 'BOREALIS_QUOTA_EXCEEDED' }),
      );
      expect(failed()).toEqual([first]);
      expect(scene.core.overview().attention).toContainEqual(
        expect.objectContaining({
          code: 'BOREALIS_QUOTA_EXCEEDED',
          operationId: first!.id,
          sinceMs: first!.createdAtMs,
        }),
      );
    }
    start(4);
    expect(failed()).toHaveLength(2);
    start(2);
    expect(scene.core.overview().attention).toEqual([]);
    start(3);
    expect(failed()).toHaveLength(3);
  });

  it('refuses to resume what no longer fits', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 3 }), aJob({ name: 'db', cpus: 1 }));
    scene.begin({ kind: 'suspend', jobKey: web });
    scene.die();
    scene.begin(limit(3));
    expect(scene.refusal({ kind: 'resume', jobKey: web }).code).toBe('BOREALIS_QUOTA_EXCEEDED');
    scene.begin(limit(4));
    expect(scene.begin({ kind: 'resume', jobKey: web }).state).toBe('running');
  });

  it('refuses a restart that wants to surge beyond it, and otherwise restarts in place', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    scene.begin(limit(2));
    const settings = { batchSize: 1, healthGated: true, watchMs: 0, onlyOutdated: false, maximumFailures: 0 };
    const restart = (method: 'surge' | 'auto'): Command => ({
      kind: 'rollingRestart',
      jobKeys: [web],
      settings: { ...settings, method },
    });
    expect(scene.refusal(restart('surge')).code).toBe('BOREALIS_QUOTA_EXCEEDED');
    scene.begin(restart('auto'));
    expect(scene.live().map(({ state }) => state)).toContain('RESTARTING');
    expect(scene.live()).toHaveLength(2);
  });

  it('that is set after a restart was asked for holds it up, and says so when its time is over', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    const settings = { batchSize: 1, healthGated: true, watchMs: 0, onlyOutdated: false, maximumFailures: 0 } as const;
    const tight = scene.core.handleAll([
      {
        kind: 'command',
        atMs: scene.nowMs,
        actor: { kind: 'user', id: 'a' },
        command: { kind: 'rollingRestart', jobKeys: [web], settings: { ...settings, method: 'surge' } },
      },
      { kind: 'command', atMs: scene.nowMs, actor: { kind: 'user', id: 'b' }, command: limit(2) },
    ]);
    expect(tight.replies.map(({ ok }) => ok)).toEqual([true, true]);
    expect(scene.live()).toHaveLength(2);
    scene.pass(defaultCoreSettings.operationStepMs);
    expect(scene.core.operations().find(({ state }) => state === 'failed')?.outcome?.message).toContain(
      'The quota of job role root leaves no room for a task beside it.',
    );
    expect(scene.live().map(({ state }) => state)).toEqual(['RUNNING', 'RUNNING']);
  });

  it('counts successors beside the tasks they take over from when somebody scales meanwhile', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2 }));
    scene.begin({ kind: 'rollingRestart', jobKeys: [web] });
    scene.begin(limit(3));
    expect(scene.live()).toHaveLength(3);
    expect(scene.refusal(scale(3)).details).toMatchObject({ asked: '1 cpus', missing: '1 cpus' });
  });

  it('counts what stays as it is beside what is launched by a definition that takes less', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 1 }));
    scene.begin(limit(1.6));
    expect(scene.refusal(apply(aJob({ cpus: 0.5, instances: 3 }))).details).toMatchObject({ missing: '0.4 cpus' });
    scene.begin(apply(aJob({ cpus: 0.5, instances: 2 })));
    expect(used(scene).production.cpus).toBe(1.5);
  });

  it('refuses to undo what leads beyond it', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 4 }));
    const down = scene.begin(scale(2));
    scene.die();
    scene.begin(limit(3));
    expect(scene.refusal({ kind: 'undo', operationId: down.id }).code).toBe('BOREALIS_QUOTA_EXCEEDED');
  });

  it('lets anybody ask for less, whatever the numbers say', () => {
    const scene = new Scene();
    scene.subscribe();
    scene.command(limit(2));
    scene.define(aJob({ cpus: 1, instances: 2 }));
    scene.offer(...roomy());
    scene.comeUp();
    expect(scene.begin(scale(1)).state).toBe('running');
  });

  it('leaves out what is preemptible and what is dedicated, and tells both apart', () => {
    const dedicated = aJob({ name: 'own', cpus: 1, instances: 2 });
    const scene = Scene.running(
      aJob({ cpus: 1, instances: 2 }),
      aJob({ name: 'batch', cpus: 1, instances: 5, tier: 'preemptible' }),
      aJob({ name: 'spare', cpus: 1, tier: 'revocable' }),
      {
        ...dedicated,
        placement: {
          ...dedicated.placement,
          constraints: [{ kind: 'value', on: 'dedicated', values: ['root/db'] }],
        },
      },
    );
    expect(used(scene)).toMatchObject({
      production: { cpus: 2 },
      productionDedicated: { cpus: 2 },
      nonProduction: { cpus: 6 },
      nonProductionDedicated: { cpus: 0 },
    });
    scene.begin(limit(2));
    expect(scene.begin({ kind: 'scale', jobKey: asJobKey('root/prod/batch'), instances: 50 }).state).toBe('running');
    expect(scene.begin({ kind: 'scale', jobKey: asJobKey('root/prod/own'), instances: 9 }).state).toBe('running');
  });

  it('does not limit GPUs unless it says so', () => {
    const job = aJob({ cpus: 1 });
    const withCard = { ...job, template: { ...job.template, resources: { ...job.template.resources, gpus: 1 } } };
    const scene = new Scene();
    scene.subscribe();
    scene.define(withCard);
    scene.offer(anOffer());
    scene.begin(limit(9));
    expect(scene.begin(scale(2)).state).toBe('running');
    scene.begin(limit(9, { gpus: 2 }));
    expect(scene.refusal(scale(3)).details).toMatchObject({ asked: '1 gpus', missing: '1 gpus' });
  });

  it('does not count instances that ended for good', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 2, restart: 'never' }));
    for (const task of scene.live()) scene.status(task, 'TASK_FINISHED');
    expect(used(scene).production.cpus).toBe(0);
  });

  it('cannot be set below what is in use', () => {
    const scene = Scene.running(aJob({ cpus: 1, instances: 3 }));
    expect(scene.refusal(limit(2)).code).toBe('BOREALIS_QUOTA_BELOW_USE');
    expect(scene.core.quota('root')!.quota).toBeUndefined();
  });

  it('can be removed, once', () => {
    const scene = Scene.running(aJob({ cpus: 1 }));
    scene.begin(limit(1));
    expect(scene.begin({ kind: 'removeQuota', role: 'root' }).state).toBe('succeeded');
    expect(scene.refusal({ kind: 'removeQuota', role: 'root' }).code).toBe('BOREALIS_QUOTA_UNKNOWN');
    expect(scene.begin(scale(9)).state).toBe('running');
  });
});

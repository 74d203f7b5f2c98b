import { asJobKey, asTaskId } from '@borealis/contracts';
import type { Command, Operation } from '@borealis/contracts';
import { describe, expect, it } from '@jest/globals';
import { aJob } from '../testing/builders.js';
import { restartSettings, Scene } from '../testing/scene.js';

const web = asJobKey('root/prod/web');
const settings = restartSettings();
const amounts = { cpus: 10, memMb: 10_000, diskMb: 10_000 };
const undo = ({ id }: Operation): Command => ({ kind: 'undo', operationId: id });
const refusal = (scene: Scene, operation: Operation): unknown[] => {
  const { code, details } = scene.refusal(undo(operation));
  return [code.replace('BOREALIS_UNDO_', ''), details['why']];
};
const begun = (scene: Scene, command: Command): Operation => scene.begin(command);

/** An operation of each kind that cannot be taken back. */
const beginners: Readonly<Record<string, (scene: Scene) => Operation>> = {
  kill: (scene) => begun(scene, { kind: 'killTask', taskId: scene.live()[0]!.id, scaleDown: false }),
  killAll: (scene) => begun(scene, { kind: 'killAll', jobKeys: [web] }),
  restart: (scene) => begun(scene, { kind: 'restartTask', taskId: scene.live()[0]!.id }),
  rollingRestart: (scene) => begun(scene, { kind: 'rollingRestart', jobKeys: [web] }),
  apply: (scene) =>
    begun(scene, {
      kind: 'applyJobs',
      definitions: [aJob({ instances: 40 }), aJob({ name: 'db' })],
      onChange: 'keep',
      onRemoved: 'suspend',
    }),
  applyPlan: (scene) => {
    const changes = [{ kind: 'scale' as const, jobKey: web, instances: 41 }];
    const planned = scene.core.plan({ changes }, scene.nowMs);
    return begun(scene, { kind: 'applyPlan', hash: planned.ok ? planned.plan.hash : '', changes });
  },
  undrain: (scene) => {
    begun(scene, { kind: 'drain', agents: ['agent-1'] });
    return begun(scene, { kind: 'undrain', agents: ['agent-1'] });
  },
  setQuota: (scene) => begun(scene, { kind: 'setQuota', role: 'root', amounts: { ...amounts, cpus: 100 } }),
  removeQuota: (scene) => {
    begun(scene, { kind: 'setQuota', role: 'root', amounts: { ...amounts, cpus: 100 } });
    return begun(scene, { kind: 'removeQuota', role: 'root' });
  },
  endStorm: (scene) => {
    for (const task of scene.live().slice(0, 30)) scene.status(task, 'TASK_LOST');
    return begun(scene, { kind: 'endStorm' });
  },
  adopt: (scene) => {
    const taskId = asTaskId('stranger');
    scene.status({ id: taskId, agentId: scene.live()[0]!.agentId! }, 'TASK_RUNNING');
    return begun(scene, { kind: 'adopt', taskId, jobKey: web });
  },
};

describe('what cannot be undone', () => {
  it.each([
    ['kill', 'a task that has ended does not come back'],
    ['killAll', 'tasks that have ended do not come back'],
    ['restart', 'tasks that were replaced do not come back'],
    ['rollingRestart', 'tasks that were replaced do not come back'],
    ['apply', 'the definitions come from their door; change them there'],
    ['applyPlan', 'it was carried out by other operations; undo those'],
    ['undrain', 'what was moved does not come back; drain anew'],
    ['setQuota', 'the quota it replaced is not remembered; set the one you want'],
    ['removeQuota', 'the quota it replaced is not remembered; set the one you want'],
    ['endStorm', 'what was lost is launched again already'],
    ['adopt', 'the task is part of its job now; kill it or scale down'],
  ])('%s, because %s', (kind, why) => {
    const scene = Scene.running(aJob({ instances: 40 }));
    const operation = beginners[kind]!(scene);
    expect(operation.kind).toBe(kind);
    expect(refusal(scene, operation)).toEqual(['IMPOSSIBLE', why]);
    expect(scene.core.operationView(operation.id)).not.toHaveProperty('notUndoable');
  });

  it('is what waits, what changed nothing, and what was taken back already', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const restart: Command = { kind: 'rollingRestart', jobKeys: [web], settings };
    begun(scene, restart);
    const waiting = begun(scene, { ...restart, settings: { ...settings, batchSize: 2 }, whenBusy: 'queue' });
    expect(refusal(scene, waiting)).toEqual(['IMPOSSIBLE', 'it has not begun; cancel it']);
    const same = begun(scene, { kind: 'scale', jobKey: web, instances: 2 });
    expect(refusal(scene, same)).toEqual(['IMPOSSIBLE', 'it changed nothing']);
    const scaled = begun(scene, { kind: 'scale', jobKey: web, instances: 3 });
    const back = begun(scene, undo(scaled));
    expect(refusal(scene, scaled)).toEqual(['OUTDATED', `operation ${back.id} has undone it`]);
  });

  it('is what somebody has changed again since', () => {
    const scene = Scene.running(aJob({ instances: 2 }));
    const scaled = begun(scene, { kind: 'scale', jobKey: web, instances: 4 });
    begun(scene, { kind: 'scale', jobKey: web, instances: 5 });
    expect(refusal(scene, scaled)).toEqual(['OUTDATED', `${web} wants 5 instances now, not 4`]);
    expect(scene.core.operationView(scaled.id)?.notUndoable).toBe(`Not undoable: ${web} wants 5 instances now, not 4.`);
    const suspended = begun(scene, { kind: 'suspend', jobKey: web });
    expect(refusal(scene, scaled)).toEqual(['OUTDATED', `${web} is suspended`]);
    const resumed = begun(scene, { kind: 'resume', jobKey: web });
    expect(refusal(scene, suspended)).toEqual(['OUTDATED', `${web} is not suspended now`]);
    begun(scene, { kind: 'suspend', jobKey: web });
    expect(refusal(scene, resumed)).toEqual(['OUTDATED', `${web} is suspended now`]);
  });

  it('is a drain whose agents are used again', () => {
    const scene = Scene.running(aJob());
    const drained = begun(scene, { kind: 'drain', agents: ['agent-3'] });
    begun(scene, { kind: 'undrain', agents: ['agent-3'] });
    expect(refusal(scene, drained)).toEqual(['OUTDATED', 'its agents are used again, or drained by another operation']);
  });
});

describe('what undoes an operation', () => {
  it.each([
    ['scale', 'Undo of a scale'],
    ['kill', 'Undo of a kill'],
    ['suspend', 'Undo of a suspend'],
    ['resume', 'Undo of a resume'],
    ['drain', 'Undo of a drain'],
  ])('says so: %s', (kind, reason) => {
    const scene = Scene.running(aJob({ instances: 3 }));
    if (kind === 'resume') begun(scene, { kind: 'suspend', jobKey: web });
    const commands: Record<string, Command> = {
      scale: { kind: 'scale', jobKey: web, instances: 5 },
      kill: { kind: 'killTask', taskId: scene.live()[0]!.id, scaleDown: true },
      suspend: { kind: 'suspend', jobKey: web },
      resume: { kind: 'resume', jobKey: web },
      drain: { kind: 'drain', agents: ['agent-1'] },
    };
    const done = begun(scene, commands[kind]!);
    expect(begun(scene, undo(done))).toMatchObject({ reason, undoes: done.id });
    expect(scene.core.job(web)).toMatchObject({ desired: 3, suspended: kind === 'resume' });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextOffers, planWorld, sceneOf } from '../testing/plan-worlds.js';
import type { PlanWorld } from '../testing/plan-worlds.js';
import { definitionWith } from './index.js';

const explained = ({ jobs, agents, changes }: PlanWorld): void => {
  for (const { key } of jobs) {
    const scene = sceneOf({ jobs, agents, changes });
    const report = scene.core.pendingReport(key, scene.nowMs)!;
    expect(report.agents.map(({ agentId }) => agentId).sort()).toEqual(agents.map((_, index) => `agent-${index}`));
    for (const { standing, fits, failures } of report.agents)
      expect([standing, fits]).toEqual(['offered', failures.length === 0]);
    const { fix } = report;
    if (!fix) continue;
    const before = scene.launched.length;
    scene.define(...jobs.map((job) => (job.key === key ? definitionWith(job, fix.steps) : job)));
    scene.offer(...nextOffers({ jobs, agents, changes }, scene));
    const launched = scene.launched.slice(before).map(({ taskId }) => scene.core.task(taskId)?.jobKey);
    expect({ fix, launched: launched.includes(key) }).toEqual({ fix, launched: true });
  }
};

describe('an explanation', () => {
  it('covers every agent, and its nearest fix really places a task under the same offers', () => {
    fc.assert(fc.property(planWorld, explained), { numRuns: 150 });
  });
});

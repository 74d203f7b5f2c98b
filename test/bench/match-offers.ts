import { asAgentId, asFrameworkId, asJobKey, asOfferId } from '@borealis/contracts';
import type { Offer } from '@borealis/contracts';
import { createCore, defaultCoreSettings } from '@borealis/core';
import { median } from './decode-offers.js';

const offer = (index: number): Offer => ({
  id: asOfferId(`offer-${index}`),
  agentId: asAgentId(`agent-${index}`),
  hostname: `agent-${index}.example`,
  agentIp: '10.0.0.1',
  agentPort: 5051,
  allocatedTo: '*',
  attributes: {},
  pools: [{ reservedFor: '*', cpus: 8, memMb: 16_384, diskMb: 0, gpus: 0, ports: [{ begin: 31_000, end: 32_000 }] }],
});

/** Milliseconds the core takes to place that many tasks on 5,000 offers at once. */
export const matchOffers = (offers: number, tasks: number): number => {
  const times = Array.from({ length: 5 }, (_, round) => {
    const core = createCore(
      { jobs: [], revisions: [], tasks: [], operations: [], agents: [], quotas: [] },
      { ...defaultCoreSettings, frameworkName: 'bench' },
    );
    const atMs = 1;
    core.handle({ kind: 'booted', atMs, entropy: String(round) });
    core.handle({ kind: 'subscribed', atMs, frameworkId: asFrameworkId('f') });
    const key = asJobKey('root/prod/bench');
    const template = {
      resources: { cpus: 0.5, memMb: 64, diskMb: 0, gpus: 0, ports: { count: 1, fixed: [] } },
      command: { shell: true, value: 'true', arguments: [], environment: [], uris: [] },
      labels: {},
      killGraceMs: 0,
    };
    core.handle({
      kind: 'command',
      atMs,
      actor: { kind: 'system', id: 'bench' },
      command: {
        kind: 'applyJobs',
        onChange: 'keep',
        onRemoved: 'suspend',
        definitions: [
          {
            key,
            driver: 'command',
            instances: tasks,
            minimumInstances: 0,
            allowScaling: true,
            launchOrder: 1,
            persistent: false,
            placement: { oneInstancePerAgent: false },
            restart: { mode: 'always', backoffMs: 1, backoffMaxMs: 1, stableAfterMs: 1 },
            template,
          },
        ],
      },
    });
    const all = Array.from({ length: offers }, (_, index) => offer(index));
    const started = performance.now();
    core.handle({ kind: 'offers', atMs, offers: all });
    while (core.hasMore) core.handle({ kind: 'proceed', atMs });
    return performance.now() - started;
  });
  return median(times);
};

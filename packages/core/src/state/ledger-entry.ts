import type { Agent } from '@borealis/contracts';
import type { AgentResources } from '../matching/pool/index.js';

/** The last an agent offered, less what was launched from it since. */
export interface LedgerEntry {
  readonly agent: Agent;
  readonly resources: AgentResources;
  readonly atMs: number;
}

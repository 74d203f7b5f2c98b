import { placementStrategies } from '../job/index.js';
import type { Variable } from './variable.js';

const v = (variable: Omit<Variable, 'since'>): Variable => ({ since: '0.1.0', ...variable });

/** Where tasks go: for the framework as a whole. */
export const placementVariables: readonly Variable[] = [
  v({
    key: 'PLACEMENT',
    kind: 'choice',
    choices: placementStrategies,
    default: 'spread',
    example: 'pack',
    doc: 'Where nothing else is asked for: spread uses many agents evenly; pack fills one agent after the other and leaves whole ones free.',
  }),
  v({
    key: 'PLACEMENT_AFFINITY',
    kind: 'boolean',
    default: 'true',
    example: 'false',
    doc: 'Whether an instance that is launched again goes back to the agent it ran on, when there is room.',
  }),
  v({
    key: 'OFFER_HOLD',
    kind: 'seconds',
    default: '5',
    example: '0',
    doc: 'How long an offer nobody needs yet may be kept for a task that is held back and gets its turn within this time. Other frameworks do not get it meanwhile.',
  }),
  v({
    key: 'MAINTENANCE_LEAD',
    kind: 'seconds',
    default: '360',
    example: '3600',
    doc: 'Nothing is launched on an agent this long before its maintenance begins. Until then it is used after all others.',
  }),
];

/** Where tasks go: for one definition. */
export const taskPlacementVariables: readonly Variable[] = [
  v({
    key: 'TASK#_CONSTRAINTS',
    kind: 'text',
    example: 'rack is not r7; @hostname limit 2; zone spread 3; apart from db',
    doc: 'Which agents may be used; all entries hold. With semicolons in between: <field> is a, b; <field> is not a; <field> like <pattern>; <field> unlike <pattern>; <field> limit 2; <field> unique; <field> spread 3; <field> together; apart from <task type> by <field>. A field is an agent attribute, @agent (the agent itself), @hostname, @zone or @region. Marathon’s JSON list does as well: [["rack","GROUP_BY","3"],["hostname","UNIQUE"]]. It comes on top of _NOCOLOCATION and _AZAWARE. Agents with the attribute dedicated are used only with an entry dedicated is <role>/<anything>, where the role is JOB_ROLE or *.',
  }),
  v({
    key: 'TASK#_PLACEMENT',
    kind: 'choice',
    choices: placementStrategies,
    example: 'pack',
    doc: 'Spread its instances over many agents, or pack them on few. Without it, PLACEMENT decides.',
  }),
];

export type { OperatorAnswer, OperatorRequest } from './follow-leader.js';
export { followLeader } from './follow-leader.js';
export type { AgentClient, MasterClient, OperatorOptions } from './operator-client.js';
export { agentClient, masterClient, OperatorClient } from './operator-client.js';
export type { FilePage, FileServer, TailOptions, TailPart } from './sandbox-files.js';
export { fileSize, readPage, tail } from './sandbox-files.js';
export type { EventsOptions } from './operator-events.js';
export type { PagedTasksOptions, TaskJson } from './paged-tasks.js';
export { pagedTasks } from './paged-tasks.js';

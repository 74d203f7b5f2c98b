import { z } from 'zod';

/** Branded ids: plain strings on the wire and in the database, told apart by the compiler. */
export const jobKeySchema = z
  .string()
  .regex(/^[^/\s]+\/[^/\s]+\/[^/\s]+$/, 'expected role/environment/name')
  .brand<'JobKey'>()
  .describe('role/environment/name');
/** The first part of a job key; quotas are kept by it. */
export const jobRoleSchema = z
  .string()
  .max(200)
  .regex(/^[^/\s]+$/, 'expected a name without slashes and spaces');
export const taskIdSchema = z.string().min(1).max(255).brand<'TaskId'>();
export const agentIdSchema = z.string().min(1).brand<'AgentId'>();
export const offerIdSchema = z.string().min(1).brand<'OfferId'>();
export const frameworkIdSchema = z.string().min(1).brand<'FrameworkId'>();
export const operationIdSchema = z.string().min(1).brand<'OperationId'>();
export const revisionIdSchema = z.string().min(1).brand<'RevisionId'>();

export type JobKey = z.infer<typeof jobKeySchema>;
export type JobRole = z.infer<typeof jobRoleSchema>;
export type TaskId = z.infer<typeof taskIdSchema>;
export type AgentId = z.infer<typeof agentIdSchema>;
export type OfferId = z.infer<typeof offerIdSchema>;
export type FrameworkId = z.infer<typeof frameworkIdSchema>;
export type OperationId = z.infer<typeof operationIdSchema>;
export type RevisionId = z.infer<typeof revisionIdSchema>;

/** Casts for places that got the id from a trusted source (Mesos, the store, the core itself). */
export const asJobKey = (value: string): JobKey => value as JobKey;
export const asTaskId = (value: string): TaskId => value as TaskId;
export const asAgentId = (value: string): AgentId => value as AgentId;
export const asOfferId = (value: string): OfferId => value as OfferId;
export const asFrameworkId = (value: string): FrameworkId => value as FrameworkId;
export const asOperationId = (value: string): OperationId => value as OperationId;
export const asRevisionId = (value: string): RevisionId => value as RevisionId;

/** Whoever resolves an address takes these out of it: what is named so could not be asked for. */
export const isDotSegment = (part: string): boolean => part === '.' || part === '..';
/** What is expected of a name because of that. */
export const noDotSegment = 'neither . nor .., which no address can carry';

type JobKeyParts = { readonly role: string; readonly environment: string; readonly name: string };

export const roleOf = (key: JobKey): JobRole => key.slice(0, key.indexOf('/'));

/** `role/environment/name`, the key of a job. */
export const jobKeyOf = (parts: JobKeyParts): JobKey => asJobKey(`${parts.role}/${parts.environment}/${parts.name}`);

export const partsOf = (key: string): JobKeyParts => {
  const [role = '', environment = '', name = ''] = key.split('/');
  return { role, environment, name };
};

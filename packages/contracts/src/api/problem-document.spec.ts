import { describe, expect, it } from '@jest/globals';
import { BorealisError } from '../errors/index.js';
import { problemDocumentOf } from './problem-document.js';
import { problemSchema } from './views.schema.js';

describe('an error as a problem document', () => {
  it('says what happened, what to do and which operation runs, and where it came of a request, which', () => {
    const error = new BorealisError('BOREALIS_OPERATION_RUNNING', { operation: 'op-1', job: 'web' });
    const document = problemDocumentOf(error, '/api/v2/jobs');
    expect(problemSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({
      type: 'urn:borealis:error:BOREALIS_OPERATION_RUNNING',
      code: 'BOREALIS_OPERATION_RUNNING',
      detail: error.problem.what,
      todo: error.problem.todo,
      status: error.problem.status,
      operationId: 'op-1',
      instance: '/api/v2/jobs',
    });
  });

  it('has neither operation nor instance where there is none', () => {
    const document = problemDocumentOf(new BorealisError('BOREALIS_ROUTE_UNKNOWN', { method: 'GET', path: '/x' }));
    expect(Object.keys(document).sort()).toEqual(['code', 'detail', 'status', 'title', 'todo', 'type']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { issueText } from './issue-text.js';

describe('what a schema finds wrong, in words', () => {
  it.each([
    [['template', 'resources', 'cpus'], 'template.resources.cpus: is negative'],
    [['constraints', 0, 'limit'], 'constraints.0.limit: is negative'],
    [[], 'is negative'],
  ] as const)('names the field %j', (path, text) => {
    expect(issueText({ path, message: 'is negative' })).toBe(text);
  });
});

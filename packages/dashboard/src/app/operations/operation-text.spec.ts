import { anOperation } from '../testing/builders';
import { actorText, nameOfKey, operationTitle } from './operation-text';

describe('the words for an operation', () => {
  it('name what changes and where', () => {
    expect(operationTitle(anOperation())).toBe('Scale 3 → 5 of web');
    expect(operationTitle(anOperation({ kind: 'rollingRestart' }))).toBe('Rolling restart of web');
    expect(operationTitle(anOperation({ kind: 'rollingRestart', jobKeys: ['a/b/c', 'a/b/d'] }))).toBe(
      'Rolling restart of 2 task types',
    );
    expect(operationTitle(anOperation({ kind: 'apply', jobKeys: [] }))).toBe('Environment change');
  });

  it('name the agents of a drain by their number, not the task types that move', () => {
    const drain = anOperation({ kind: 'drain', agentIds: ['S1'], jobKeys: ['a/b/c', 'a/b/d'] });
    expect(operationTitle(drain)).toBe('Drain of 1 agent');
    expect(operationTitle(anOperation({ kind: 'undrain', agentIds: ['S1', 'S2'] }))).toBe('End of a drain of 2 agents');
  });

  it('say who asked', () => {
    expect(actorText(anOperation())).toBe('by ada');
    expect(actorText(anOperation({ actor: { kind: 'token', id: 'ci' } }))).toBe('by token ci');
    expect(actorText(anOperation({ actor: { kind: 'environment', id: 'environment' } }))).toBe('by the environment');
  });

  it('shorten a key to its name', () => {
    expect(nameOfKey('root/prod/web')).toBe('web');
  });
});

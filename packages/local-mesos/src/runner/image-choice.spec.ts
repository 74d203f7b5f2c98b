import { describe, expect, it } from '@jest/globals';
import { containerSpec, runSpec } from '../testing/build-run-spec.js';
import { createImageChoice } from './image-choice.js';
import { createSimulatedRunner } from './simulated-runner.js';
import type { RunSpec, TaskRunner } from './runner.js';

const named = (name: string, prepared: string[]): TaskRunner => ({
  ...createSimulatedRunner(),
  prepare: ({ taskId }: RunSpec) => {
    prepared.push(`${name} ${taskId}`);
    return undefined;
  },
});

describe('the choice of a runner', () => {
  const withImage = runSpec({ taskId: 'image', container: containerSpec() });
  const inMesos = runSpec({ taskId: 'mesos', container: containerSpec({ type: 'mesos' }) });
  const { image: _, ...imageless } = containerSpec({ type: 'mesos' });
  const without = runSpec({ taskId: 'plain', container: imageless });

  it('gives what has an image to the engine, and the rest to the processes', () => {
    const prepared: string[] = [];
    const choice = createImageChoice({
      processes: named('process', prepared),
      images: named('engine', prepared),
      strict: true,
    });
    for (const spec of [withImage, inMesos, without, runSpec({ taskId: 'bare' })]) void choice.prepare(spec);
    expect(prepared).toEqual(['engine image', 'engine mesos', 'process plain', 'process bare']);
  });

  it('refuses images without an engine when it is strict, and says what to do', async () => {
    const prepared: string[] = [];
    const choice = createImageChoice({ processes: named('process', prepared), strict: true });
    const failure = await choice.prepare(withImage);
    expect(failure).toContain('image alpine:3 cannot be used: no Docker-compatible socket answers');
    expect(failure).toContain('Start Docker or podman');
    expect(await choice.prepare(without)).toBeUndefined();
    expect(prepared).toEqual(['process plain']);
  });

  it('runs them as processes otherwise', () => {
    const prepared: string[] = [];
    void createImageChoice({ processes: named('process', prepared), strict: false }).prepare(withImage);
    expect(prepared).toEqual(['process image']);
  });
});

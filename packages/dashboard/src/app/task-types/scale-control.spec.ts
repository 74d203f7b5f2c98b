import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import { Actions } from '../actions/actions';
import type { Job } from '../api';
import { ApiClient, ProblemError } from '../api';
import { aJob, aPlan } from '../testing/builders';
import { fill, thePart } from '../testing/parts';
import { ScaleControl } from './scale-control';

describe('the scale control', () => {
  const scale = jest.fn<Promise<boolean>, [Job, number]>();
  let fixture: ComponentFixture<ScaleControl>;

  const show = async (job: Job): Promise<void> => {
    fixture.componentRef.setInput('job', job);
    await fixture.whenStable();
  };
  const click = async (id: string): Promise<void> => {
    thePart(id).click();
    await fixture.whenStable();
  };
  const enter = async (text: string): Promise<void> => {
    fill('scale-input', text);
    await fixture.whenStable();
  };
  const count = (): string => thePart<HTMLInputElement>('scale-input').value;
  const says = (): string => thePart('scale-consequence').textContent.trim();

  beforeEach(async () => {
    scale.mockReset().mockResolvedValue(true);
    TestBed.configureTestingModule({
      providers: [
        { provide: Actions, useValue: { scale } },
        { provide: ApiClient, useValue: { plan: async () => aPlan() } },
      ],
    });
    fixture = TestBed.createComponent(ScaleControl);
    await show(aJob({ desired: 3 }));
  });

  it('shows the wanted count and follows it', async () => {
    expect(count()).toBe('3');
    await show(aJob({ desired: 4 }));
    expect(count()).toBe('4');
  });

  it('says the consequence of each step and does nothing before Apply', async () => {
    await click('scale-plus');
    await click('scale-plus');
    expect(count()).toBe('5');
    expect(says()).toContain('3 → 5: launches 2');
    expect(thePart('scale-forecast').textContent).toBe('No place for 2 by present offers.');
    expect(scale).not.toHaveBeenCalled();
    await click('scale-apply');
    expect(scale).toHaveBeenCalledWith(expect.objectContaining({ name: 'web' }), 5);
  });

  it('follows the job again once the job has the new count', async () => {
    await enter('5');
    await click('scale-apply');
    expect(count()).toBe('5');
    await show(aJob({ desired: 5 }));
    await show(aJob({ desired: 6 }));
    expect(count()).toBe('6');
    expect(says()).toBe('');
  });

  it('keeps what is being entered when the job changes meanwhile, and says so', async () => {
    await enter('9');
    await show(aJob({ desired: 4 }));
    expect(count()).toBe('9');
    expect(says()).toContain('Meanwhile it was changed to 4.');
    await click('scale-reset');
    expect(count()).toBe('4');
  });

  it('does not go below the minimum', async () => {
    await show(aJob({ desired: 2, minimumInstances: 2 }));
    expect(thePart<HTMLButtonElement>('scale-minus').disabled).toBe(true);
    await enter('1');
    expect(says()).toBe('Its minimum is 2.');
    await click('scale-apply');
    expect(scale).not.toHaveBeenCalled();
  });

  it('is off, with the reason, where scaling is not allowed', async () => {
    await show(aJob({ allowScaling: false }));
    expect(thePart<HTMLInputElement>('scale-input').disabled).toBe(true);
    expect(thePart<HTMLButtonElement>('scale-plus').disabled).toBe(true);
    expect(says()).toContain('Scaling is switched off');
  });

  it('shows why the host refused and keeps the entry', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Task type is suspended',
      status: 409,
      detail: 'Task type web is suspended.',
      code: 'BOREALIS_JOB_SUSPENDED',
      todo: 'Resume it first.',
    };
    scale.mockRejectedValue(new ProblemError(problem));
    await enter('7');
    await click('scale-apply');
    await fixture.whenStable();
    expect(thePart('problem').textContent).toContain('Resume it first.');
    expect(thePart('problem').textContent).toContain('BOREALIS_JOB_SUSPENDED');
    expect(count()).toBe('7');
  });

  it('keeps the entry when the confirmation of zero is declined', async () => {
    scale.mockResolvedValue(false);
    await enter('0');
    expect(says()).toBe('3 → 0: stops all of them');
    await click('scale-apply');
    expect(count()).toBe('0');
  });
});

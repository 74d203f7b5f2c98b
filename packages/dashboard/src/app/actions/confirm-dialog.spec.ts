import { TestBed } from '@angular/core/testing';
import type { ComponentFixture } from '@angular/core/testing';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { Accepted } from '../api';
import { ProblemError, unreachableProblem } from '../api';
import { anOperation } from '../testing/builders';
import { fill, part } from '../testing/parts';
import { ConfirmDialog } from './confirm-dialog';
import type { Confirmation, Given } from './confirmation';

const accepted: Accepted = { operation: anOperation(), joined: false };

describe('the confirmation', () => {
  const close = jest.fn();
  const run = jest.fn<Promise<Accepted>, [Given]>();
  let fixture: ComponentFixture<ConfirmDialog>;

  const open = async (change: Partial<Confirmation> = {}): Promise<void> => {
    const asked: Confirmation = {
      title: 'Kill all tasks of web?',
      lines: () => ['3 tasks end at once.', '3 instances are launched again.'],
      confirmLabel: 'Kill all of them',
      danger: true,
      reasonRequired: false,
      curl: (given) => `curl ${JSON.stringify(given)}`,
      run,
      ...change,
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: MAT_DIALOG_DATA, useValue: asked },
        { provide: MatDialogRef, useValue: { close } },
      ],
    });
    fixture = TestBed.createComponent(ConfirmDialog);
    await fixture.whenStable();
  };
  const enter = async (id: string, text: string): Promise<void> => {
    fill(id, text);
    await fixture.whenStable();
  };
  const confirm = async (): Promise<void> => {
    (fixture.nativeElement as HTMLElement)
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    await fixture.whenStable();
  };
  const ready = (): boolean => part<HTMLButtonElement>('confirm-ok')?.disabled === false;

  beforeEach(() => {
    close.mockReset();
    run.mockReset().mockResolvedValue(accepted);
  });

  it('says what happens before it happens', async () => {
    await open();
    const text = (fixture.nativeElement as HTMLElement).textContent;
    expect(text).toContain('3 tasks end at once.');
    expect(text).toContain('3 instances are launched again.');
    expect(run).not.toHaveBeenCalled();
  });

  it('is done and closed when agreed to', async () => {
    await open();
    await enter('confirm-reason', '  stuck ');
    await confirm();
    expect(run).toHaveBeenCalledWith({ option: false, reason: 'stuck' });
    expect(close).toHaveBeenCalledWith(accepted);
  });

  it('wants the exact name where one is asked for', async () => {
    await open({ typeName: 'web' });
    expect(ready()).toBe(false);
    await enter('confirm-name', 'Web');
    expect(ready()).toBe(false);
    await confirm();
    expect(run).not.toHaveBeenCalled();
    await enter('confirm-name', 'web');
    expect(ready()).toBe(true);
  });

  it('wants a reason where one is required', async () => {
    await open({ reasonRequired: true });
    expect(ready()).toBe(false);
    await enter('confirm-reason', '   ');
    expect(ready()).toBe(false);
    await enter('confirm-reason', 'broken');
    expect(ready()).toBe(true);
  });

  it('passes on the choice within the action', async () => {
    await open({ option: 'Give the instance up' });
    part<HTMLInputElement>('confirm-option')?.click();
    await fixture.whenStable();
    await confirm();
    expect(run).toHaveBeenCalledWith({ option: true });
  });

  it('stays open with the problem when it is refused, and can be tried again', async () => {
    run.mockRejectedValueOnce(new ProblemError(unreachableProblem()));
    await open();
    await confirm();
    expect(close).not.toHaveBeenCalled();
    expect(part('problem')?.textContent).toContain('The host does not answer');
    await confirm();
    expect(close).toHaveBeenCalledWith(accepted);
    expect(part('problem')).toBeNull();
  });

  it('does nothing when cancelled', async () => {
    await open();
    part('confirm-cancel')?.click();
    expect(close).toHaveBeenCalledWith();
    expect(run).not.toHaveBeenCalled();
  });
});

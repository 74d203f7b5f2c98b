import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import type { RestartSettings } from '../api';
import { fill, thePart } from '../testing/parts';
import { RestartSettingsForm } from './restart-settings-form';

describe('the settings of a rolling restart', () => {
  let fixture: ComponentFixture<RestartSettingsForm>;
  let told: (RestartSettings | undefined)[];
  let wrong: boolean[];

  const enter = async (id: string, value: string, event: 'input' | 'change' = 'input'): Promise<void> => {
    fill(id, value, event);
    await fixture.whenStable();
  };

  beforeEach(async () => {
    told = [];
    wrong = [];
    fixture = TestBed.createComponent(RestartSettingsForm);
    fixture.componentInstance.changed.subscribe((settings) => told.push(settings));
    fixture.componentInstance.wrong.subscribe((is) => wrong.push(is));
    await fixture.whenStable();
  });

  it('says nothing while they are what the host does by itself', async () => {
    expect(told.at(-1)).toBeUndefined();
    await enter('restart-batch', '2');
    await enter('restart-batch', '1');
    expect(told.at(-1)).toBeUndefined();
    expect(wrong.at(-1)).toBe(false);
  });

  it('tells all of them as soon as one is another', async () => {
    await enter('restart-batch', '5');
    await enter('restart-method', 'inPlace', 'change');
    await enter('restart-watch', '30');
    await enter('restart-failures', '2');
    thePart('restart-gated').click();
    thePart('restart-outdated').click();
    await fixture.whenStable();
    expect(told.at(-1)).toEqual({
      batchSize: 5,
      method: 'inPlace',
      watchMs: 30_000,
      maximumFailures: 2,
      healthGated: false,
      onlyOutdated: true,
    });
  });

  it.each([
    ['restart-batch', '0'],
    ['restart-batch', 'two'],
    ['restart-batch', '1001'],
    ['restart-watch', '3601'],
    ['restart-watch', '-1'],
    ['restart-failures', '1.5'],
  ])('names an entry that is no count: %s = %s', async (id, entry) => {
    await enter(id, entry);
    expect(wrong.at(-1)).toBe(true);
    expect(thePart(id).getAttribute('aria-invalid')).toBe('true');
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('A whole number from');
  });
});

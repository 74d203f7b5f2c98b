import { RouterTestingHarness } from '@angular/router/testing';
import { ProblemError, unreachableProblem } from '../api';
import { FakeHost } from '../testing/fake-host';
import { part } from '../testing/parts';
import { timePasses, withTime, wordsOf } from '../testing/passing-time';
import { HostPage } from './host-page';

describe('the host page', () => {
  let host: FakeHost;
  let harness: RouterTestingHarness;
  const shown = (ms?: number): Promise<void> => timePasses(harness.fixture, ms);
  const visit = async (address = '/host'): Promise<void> => {
    await host.begin([{ path: 'host', component: HostPage }]);
    harness = await withTime(RouterTestingHarness.create(address));
    await shown();
  };
  const row = (name: string): HTMLElement | null => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const levels = (): Record<string, string | undefined> =>
    Object.fromEntries(
      Array.from(document.querySelectorAll<HTMLElement>('[data-part]')).map(
        ({ dataset }): [string, string | undefined] => [dataset['part'] ?? '', dataset['level']],
      ),
    );
  const choose = async (name: string, level: string): Promise<void> => {
    const field = row(name)?.querySelector('select');
    if (!field) throw new Error(`no part ${name}`);
    field.value = level;
    field.dispatchEvent(new Event('change'));
    await shown();
  };
  const apply = async (name: string): Promise<void> => {
    row(name)
      ?.querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await shown();
  };
  const keys = (): (string | undefined)[] =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-key]')).map(({ dataset }) => dataset['key']);

  afterEach(() => {
    jest.useRealTimers();
  });
  beforeEach(() => {
    jest.useFakeTimers();
    host = new FakeHost();
    host.configuration = [
      { key: 'FRAMEWORK_NAME', value: 'hello', source: 'environment', secret: false, doc: 'Its name.' },
      { key: 'API_TOKEN', value: '***', source: 'environment', secret: true, doc: 'Lets programs in.' },
      { key: 'LOG_LEVEL', value: 'info', source: 'default', secret: false, doc: 'From which level on it logs.' },
      { key: 'LOG_FILE', source: 'default', secret: false, doc: 'Where.' },
    ];
  });

  it('shows from which level on each part logs', async () => {
    await visit();
    expect(levels()).toEqual({ all: undefined, host: 'info', scheduling: 'warn' });
    expect(row('all')?.querySelector('select')?.selectedOptions[0]?.textContent).toBe('differing');
  });

  it('sets a level only when it is applied', async () => {
    await visit();
    expect(part('log-apply', row('host'))?.getAttribute('aria-disabled')).toBe('true');
    await choose('host', 'debug');
    expect(host.asked.join()).not.toContain('log');
    await apply('host');
    expect(host.asked).toContain('log host debug');
    expect(levels()['host']).toBe('debug');
  });

  it('sets all parts at once', async () => {
    await visit();
    await choose('host', 'debug');
    await choose('all', 'error');
    await apply('all');
    expect(levels()).toEqual({ all: 'error', host: 'error', scheduling: 'error' });
    expect(part('log-apply', row('host'))?.getAttribute('aria-disabled')).toBe('true');
  });

  it('says why a level was not set', async () => {
    await visit();
    host.refusal = new ProblemError(unreachableProblem());
    await choose('host', 'trace');
    await apply('host');
    expect(wordsOf(part('problem'))).toContain('The host does not answer');
    expect(levels()['host']).toBe('info');
  });

  it('shows the settings, finds them by name, value or what they are for', async () => {
    await visit();
    expect(keys()).toHaveLength(4);
    expect(wordsOf(document.querySelector('[data-key="API_TOKEN"]'))).toContain('*** environment secret');
    expect(wordsOf(document.querySelector('[data-key="LOG_FILE"]'))).toContain('not set default');
    await harness.navigateByUrl('/host?q=level');
    await shown();
    expect(keys()).toEqual(['LOG_LEVEL']);
    await harness.navigateByUrl('/host?set=true');
    await shown();
    expect(keys()).toEqual(['FRAMEWORK_NAME', 'API_TOKEN']);
    await harness.navigateByUrl('/host?q=nothing');
    await shown();
    expect(wordsOf(part('empty'))).toContain('No setting matches');
  });
});

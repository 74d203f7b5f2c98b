import type { ComponentFixture } from '@angular/core/testing';
import { TestBed } from '@angular/core/testing';
import type { Plan, PlanQuestion } from '../api';
import { ApiClient, ProblemError, unreachableProblem } from '../api';
import { aPlan } from '../testing/builders';
import { ScaleForecast } from './scale-forecast';

const key = 'root/prod/web';

const places = (count: number): Plan['placements'] =>
  Array.from({ length: count }, (_, index) => ({
    jobKey: key,
    instance: index + 3,
    instanceName: `web-${index + 4}`,
    agentId: `agent-${index % 2}`,
    hostname: `host-${index % 2}`,
    offeredAtMs: 1_000,
    ports: [],
    round: 1,
  }));

describe('the forecast of a larger count', () => {
  const plan = jest.fn<Promise<Plan>, [PlanQuestion, AbortSignal]>();
  let fixture: ComponentFixture<ScaleForecast>;

  const foresee = async (to: number): Promise<void> => {
    fixture.componentRef.setInput('to', to);
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(900);
    await fixture.whenStable();
  };
  const says = (): string => (fixture.nativeElement as HTMLElement).textContent.trim();

  beforeEach(() => {
    jest.useFakeTimers();
    plan.mockReset().mockResolvedValue(aPlan({ placements: places(2) }));
    TestBed.configureTestingModule({ providers: [{ provide: ApiClient, useValue: { plan } }] });
    fixture = TestBed.createComponent(ScaleForecast);
    fixture.componentRef.setInput('jobKey', key);
    fixture.componentRef.setInput('from', 3);
  });
  afterEach(() => jest.useRealTimers());

  it('says that places are known for all of them', async () => {
    await foresee(5);
    expect(plan).toHaveBeenCalledWith({ changes: [{ kind: 'scale', jobKey: key, instances: 5 }] }, expect.anything());
    expect(says()).toBe('Places for all 2 are known, on 2 agents.');
  });

  it('says how many will wait, and why', async () => {
    plan.mockResolvedValue(
      aPlan({
        placements: places(1),
        pending: [
          { jobKey: key, cause: 'noRoom', waiting: 1, waitingBefore: 0, sentence: 'No agent has 2 cpus left.' },
        ],
      }),
    );
    await foresee(5);
    expect(says()).toBe('1 place for 2 by present offers. No agent has 2 cpus left.');
  });

  it('asks once for what is typed in one go', async () => {
    fixture.componentRef.setInput('to', 5);
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(100);
    await foresee(50);
    expect(plan).toHaveBeenCalledTimes(1);
    expect(plan.mock.calls[0]?.[0].changes).toEqual([{ kind: 'scale', jobKey: key, instances: 50 }]);
  });

  it('says so when nothing could be foreseen', async () => {
    plan.mockRejectedValue(new ProblemError(unreachableProblem()));
    await foresee(5);
    expect(says()).toBe('It could not be foreseen where they would run.');
  });
});

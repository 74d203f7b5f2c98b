import { Silence } from './silence';

describe('silence', () => {
  let onSilence: jest.Mock;
  let silence: Silence;
  beforeEach(() => {
    jest.useFakeTimers();
    onSilence = jest.fn();
    silence = new Silence(onSilence);
  });
  afterEach(() => {
    silence.end();
    jest.useRealTimers();
  });

  it('is noticed within two seconds when the host beats once a second', () => {
    silence.beat();
    jest.advanceTimersByTime(1_000);
    silence.beat();
    jest.advanceTimersByTime(1_900);
    expect(onSilence).not.toHaveBeenCalled();
    jest.advanceTimersByTime(150);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('is broken by anything that is heard', () => {
    silence.beat();
    jest.advanceTimersByTime(1_000);
    silence.beat();
    jest.advanceTimersByTime(1_500);
    silence.heard();
    jest.advanceTimersByTime(1_500);
    expect(onSilence).not.toHaveBeenCalled();
  });

  it('waits longer for a host that beats slowly', () => {
    silence.beat();
    jest.advanceTimersByTime(15_000);
    silence.beat();
    jest.advanceTimersByTime(29_000);
    expect(onSilence).not.toHaveBeenCalled();
    jest.advanceTimersByTime(2_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('never suspects a host that sends no beats', () => {
    silence.heard();
    jest.advanceTimersByTime(3_600_000);
    expect(onSilence).not.toHaveBeenCalled();
  });
});

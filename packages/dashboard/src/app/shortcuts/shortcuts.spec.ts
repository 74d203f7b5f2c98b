import { DestroyRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Shortcuts } from './shortcuts';

describe('shortcuts', () => {
  const navigateByUrl = jest.fn().mockResolvedValue(true);
  const openDialogs: unknown[] = [];
  const showHelp = jest.fn();
  let shortcuts: Shortcuts;

  beforeEach(() => {
    localStorage.clear();
    jest.clearAllMocks();
    openDialogs.length = 0;
    TestBed.configureTestingModule({
      providers: [
        { provide: Router, useValue: { navigateByUrl } },
        { provide: MatDialog, useValue: { openDialogs } },
      ],
    });
    shortcuts = TestBed.inject(Shortcuts);
    shortcuts.start(showHelp);
  });
  afterEach(() => {
    document.body.replaceChildren();
  });

  const press = (key: string, more: KeyboardEventInit = {}, on: HTMLElement = document.body): void => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  };

  it('go to pages by two keys', () => {
    for (const key of ['g', 'o', 'g', 't', 'g', 'a']) press(key);
    expect(navigateByUrl.mock.calls).toEqual([['/overview'], ['/types'], ['/tasks']]);
  });

  it('need the g first', () => {
    press('t');
    expect(navigateByUrl).not.toHaveBeenCalled();
  });

  it('show the help', () => {
    press('?');
    expect(showHelp).toHaveBeenCalledTimes(1);
  });

  it('lead to the search of the page', () => {
    const field = document.createElement('input');
    document.body.append(field);
    shortcuts.offerSearch(field, TestBed.inject(DestroyRef));
    press('/');
    expect(document.activeElement).toBe(field);
  });

  it('are silent while someone types, holds a modifier or looks at a dialog', () => {
    const field = document.createElement('textarea');
    document.body.append(field);
    press('?', {}, field);
    press('?', { ctrlKey: true });
    openDialogs.push({});
    press('?');
    expect(showHelp).not.toHaveBeenCalled();
  });

  it('can be switched off, and stay off', () => {
    shortcuts.enable(false);
    press('?');
    expect(showHelp).not.toHaveBeenCalled();
    expect(localStorage.getItem('borealis.shortcuts')).toBe('off');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('the theme', () => {
  const root = document.documentElement;
  beforeEach(() => {
    localStorage.clear();
    delete root.dataset['theme'];
  });

  it('follows the system until one is chosen', () => {
    expect(TestBed.inject(Theme).choice()).toBe('system');
    expect(root.dataset['theme']).toBeUndefined();
  });

  it('is remembered, and forgotten when the system is to be followed again', () => {
    const theme = TestBed.inject(Theme);
    theme.choose('dark');
    expect(root.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('borealis.theme')).toBe('dark');
    theme.choose('system');
    expect(root.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('borealis.theme')).toBeNull();
  });

  it('is there before the first paint, by the script in the head of the page', () => {
    localStorage.setItem('borealis.theme', 'dark');
    const script = document.createElement('script');
    script.textContent = readFileSync(join(__dirname, '../../../public/theme.js'), 'utf8');
    document.head.append(script);
    expect(root.dataset['theme']).toBe('dark');
    expect(TestBed.inject(Theme).choice()).toBe('dark');
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { meetings } from './meetings.js';
import type { MeetingKind } from './meetings.js';

const kinds = Object.keys(meetings) as MeetingKind[];

describe('what becomes of two wishes at the same moment', () => {
  it('is written down for operators just as it is', () => {
    const page = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
    for (const open of kinds)
      for (const asked of kinds) {
        if (open === 'adopt') continue;
        const row = page.split('\n').find((line) => line.startsWith(`| **${open}**`));
        const cell = row?.split('|')[2 + kinds.indexOf(asked)]?.trim();
        expect({ open, asked, cell }).toEqual({ open, asked, cell: meetings[open][asked] });
      }
  });
});

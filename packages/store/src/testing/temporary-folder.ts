import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own; `clean` removes it with all that is in it. */
export const temporaryFolder = (): { readonly path: string; readonly clean: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'borealis-store-'));
  return { path, clean: () => rmSync(path, { recursive: true, force: true }) };
};

import type { Snapshot } from '@borealis/contracts';
import { openDecision, openSecrets } from '../sealing/index.js';
import type { Keyring } from '../sealing/index.js';
import type { InputLog } from './input-log.port.js';
import type { RecordedDecision, Recording } from './recorded.js';

/** A log whose secrets are opened when they come back. */
export class SealedInputLog implements InputLog {
  readonly location: string;

  constructor(
    private readonly inner: InputLog,
    private readonly keyring: Keyring,
  ) {
    this.location = inner.location;
  }

  recordings(): Promise<readonly Recording[]> {
    return this.inner.recordings();
  }

  async startOf(recording: number): Promise<Snapshot> {
    return openSecrets(await this.inner.startOf(recording), this.keyring);
  }

  async decisions(recording: number, after: number, atMost: number): Promise<readonly RecordedDecision[]> {
    return (await this.inner.decisions(recording, after, atMost)).map((each) => openDecision(each, this.keyring));
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}

import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { BorealisError } from '@borealis/contracts';

const mark = 'borealis:sealed:1';
const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
/** The same for all, since two hosts have to make the same key of the same text; the texts are meant to be long and random. */
const salt = 'borealis store key';

interface Key {
  /** Names the key without telling it. */
  readonly id: string;
  readonly bytes: Buffer;
}

const keyOf = (text: string): Key => {
  const bytes = scryptSync(text, salt, 32);
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 12), bytes };
};

export const isSealed = (text: string): boolean => text.startsWith(`${mark}:`);

/**
 * Seals texts with AES-256-GCM under its first key and opens what was sealed under any. A sealed text belongs to its place: in
 * another row it does not open.
 */
export class Keyring {
  private readonly keys: readonly Key[];

  /** Of texts people or programs made; without any it opens nothing and is not to seal. */
  constructor(
    texts: readonly string[],
    private readonly database: string,
  ) {
    this.keys = texts.map(keyOf);
  }

  seal(text: string, place: string): string {
    const [{ id, bytes }] = this.keys as [Key];
    const iv = randomBytes(ivBytes);
    const sealing = createCipheriv(cipher, bytes, iv).setAAD(Buffer.from(place));
    const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
    return `${mark}:${id}:${Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64')}`;
  }

  /** Rejects with BOREALIS_STORE_KEY_WRONG when no key opens it. */
  open(text: string, place: string): string {
    const [, , , id = '', body = ''] = text.split(':');
    const key = this.keys.find((each) => each.id === id);
    if (!key) throw this.wrong(id, this.keys.length === 0 ? 'there is no key here' : `the keys here are ${this.ids}`);
    const bytes = Buffer.from(body, 'base64');
    try {
      const opening = createDecipheriv(cipher, key.bytes, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]).toString('utf8');
    } catch {
      throw this.wrong(id, `${place} was changed after it had been sealed`);
    }
  }

  /** Whether it was sealed under the key that seals now. */
  isCurrent(text: string): boolean {
    return text.startsWith(`${mark}:${this.keys[0]?.id ?? ''}:`);
  }

  private get ids(): string {
    return this.keys.map(({ id }) => id).join(', ');
  }

  private wrong(key: string, why: string): BorealisError {
    return new BorealisError('BOREALIS_STORE_KEY_WRONG', { database: this.database, key, why });
  }
}

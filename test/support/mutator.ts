/** Bytes changed by chance, the same chance for the same seed. */
export class Mutator {
  constructor(private state: number) {}

  /** A few changes: bits turned, bytes set to what is often special, pieces cut, doubled, moved or made up. */
  mutate(sample: Uint8Array): Uint8Array {
    let bytes: Uint8Array = Uint8Array.from(sample);
    for (let changes = 1 + this.below(4); changes > 0; changes--) bytes = this.change(bytes);
    return bytes;
  }

  private change(bytes: Uint8Array): Uint8Array {
    const at = this.below(Math.max(1, bytes.length));
    const length = this.below(Math.min(64, bytes.length - at + 1) || 1);
    switch (this.below(6)) {
      case 0:
        if (bytes.length > 0) bytes[at] = bytes[at]! ^ (1 << this.below(8));
        return bytes;
      case 1:
        if (bytes.length > 0) bytes[at] = special[this.below(special.length)]!;
        return bytes;
      case 2:
        return joined(bytes.subarray(0, at), bytes.subarray(at + length));
      case 3:
        return joined(bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at));
      case 4:
        return joined(bytes.subarray(0, at), this.made(length), bytes.subarray(at));
      default:
        return bytes.slice(0, at);
    }
  }

  private made(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.below(256));
  }

  /** A whole number from 0 below the limit (mulberry32). */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  }
}

const special = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x0a, 0x22, 0x30, 0x39, 0x2d, 0x7b, 0x7d, 0x5b, 0x2c, 0x65];

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

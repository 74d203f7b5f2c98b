/** 32-bit avalanche of a text, continued from a seed (cyrb-style multiplication and rotation). */
const mix = (text: string, seed: number): number => {
  let hash = seed ^ 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x85ebca6b);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) >>> 0;
};

/** 128 bits of a text as 32 hexadecimal digits. Not for secrets: it only has to tell different things apart. */
export const digest = (text: string): string =>
  [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]
    .map((seed) => mix(text, seed).toString(16).padStart(8, '0'))
    .join('');

/** A number that looks random and is the same for the same text. */
export const seedOf = (text: string): number => mix(text, 0x13198a2e);

/** JSON with sorted keys and without undefined members: equal values give equal texts. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};

/** Hands out ids that are new as long as each term brings new entropy, and the same ones for the same inputs. */
export class IdSource {
  constructor(
    private readonly entropy: string,
    private count = 0,
  ) {}

  /** Hands out the same ids as this one would, without using them up. */
  copy(): IdSource {
    return new IdSource(this.entropy, this.count);
  }

  /** In the form of a version 4 uuid. */
  uuid(): string {
    const hex = digest(`${this.entropy}#${this.count++}`);
    const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  short(prefix: string): string {
    return `${prefix}-${digest(`${this.entropy}#${this.count++}`).slice(0, 12)}`;
  }
}

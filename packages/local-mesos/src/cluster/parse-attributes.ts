/** What a text says of attributes, and what is wrong with it. */
export interface ParsedAttributes {
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly problems: readonly string[];
}

/** Attributes as Mesos' agents take them on the command line: `rack:r1;cores:4`. What is a number is a scalar, all else a text. */
export function parseAttributes(text: string): ParsedAttributes {
  const attributes: Record<string, string | number> = {};
  const problems: string[] = [];
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const [, name = '', value = ''] = /^([^:]+):(.+)$/.exec(part) ?? [];
    if (name.trim() === '' || value.trim() === '' || /^[[{]/.test(value.trim()))
      problems.push(`'${part}' is not of the form name:text or name:4`);
    else if (Object.hasOwn(attributes, name.trim())) problems.push(`'${name.trim()}' is there twice`);
    else attributes[name.trim()] = valueOf(value.trim());
  }
  return { attributes, problems };
}

const valueOf = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

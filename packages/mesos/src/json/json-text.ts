/** What a JSON text of Mesos holds. 64-bit integers that a double cannot hold exactly are bigints. */
export type MesosJson =
  null | boolean | number | bigint | string | readonly MesosJson[] | { readonly [name: string]: MesosJson };

/** The beginning of a string; and an integer that JSON.parse might round (digits of a fraction or an exponent are none). */
const inexact = /"|(?<![\d.eE+-])-?[1-9]\d{15,}(?![\d.eE])/g;
/** Also what Mesos writes for doubles that JSON cannot express. */
const unsafe = new RegExp(`${inexact.source}|-?\\bInfinity\\b|\\bNaN\\b`, 'g');

/**
 * Parses a JSON text of Mesos. Long integers and `Infinity`, `-Infinity`, `NaN` (which Mesos writes bare) come as strings; a
 * message's codec reads them as the numbers they are. Throws SyntaxError.
 */
export const parseMesosText = (text: string): MesosJson =>
  JSON.parse(/\d{16}|Infinity|NaN/.test(text) ? quoted(text, unsafe) : text) as MesosJson;

/** The same as a server of Mesos reads: it writes bare `Infinity`, `-Infinity` and `NaN`, but does not take them. */
export const parseStrictMesosText = (text: string): MesosJson =>
  JSON.parse(/\d{16}/.test(text) ? quoted(text, inexact) : text) as MesosJson;

/** Strings are skipped by searching their end: a pattern for them keeps a stack that a long string overflows. */
const quoted = (text: string, notable: RegExp): string => {
  const parts: string[] = [];
  const search = new RegExp(notable);
  let taken = 0;
  for (let found = search.exec(text); found; found = search.exec(text)) {
    if (found[0] === '"') {
      search.lastIndex = endOfString(text, found.index);
      continue;
    }
    parts.push(text.slice(taken, found.index), `"${found[0]}"`);
    taken = search.lastIndex;
  }
  parts.push(text.slice(taken));
  return parts.join('');
};

/** Behind the closing quote; the end of the text where there is none. */
const endOfString = (text: string, start: number): number => {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
};

/** The reverse, of plain data: numbers are written bare, whatever JSON thinks of them. */
export const mesosText = (value: unknown): string => {
  let plain = true;
  const text = JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === 'bigint' || (typeof member === 'number' && !Number.isFinite(member))) plain = false;
    return typeof member === 'bigint' ? 0 : member;
  });
  return plain ? text : bareText(value);
};

const bareText = (value: unknown): string => {
  if (typeof value === 'bigint' || typeof value === 'number') return String(value);
  if (value === null || value === undefined || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(bareText).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${bareText(member)}`).join(',')}}`;
};

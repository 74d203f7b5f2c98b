/** What a JSON text of Mesos holds. 64-bit integers that a double cannot hold exactly are bigints. */
export type MesosJson =
  null | boolean | number | bigint | string | readonly MesosJson[] | { readonly [name: string]: MesosJson };

/** Written so that a long string costs no stack. */
const strings = /"[^"\\]*(?:\\.[^"\\]*)*"/.source;
/** Integers that JSON.parse might round, and what Mesos writes for doubles that JSON cannot express. */
const unsafe = new RegExp(`${strings}|-?\\b\\d{16,}\\b(?![.eE])|-?\\bInfinity\\b|\\bNaN\\b`, 'g');
const mayBeUnsafe = /\d{16}|Infinity|NaN/;
const inexact = new RegExp(`${strings}|-?\\b\\d{16,}\\b(?![.eE])`, 'g');

/**
 * Parses a JSON text of Mesos. Long integers and `Infinity`, `-Infinity`, `NaN` (which Mesos writes bare) come as strings; a
 * message's codec reads them as the numbers they are. Throws SyntaxError.
 */
export const parseMesosText = (text: string): MesosJson =>
  JSON.parse(
    mayBeUnsafe.test(text) ? text.replace(unsafe, (found) => (found.startsWith('"') ? found : `"${found}"`)) : text,
  ) as MesosJson;

/** The same as a server of Mesos reads: it writes bare `Infinity`, `-Infinity` and `NaN`, but does not take them. */
export const parseStrictMesosText = (text: string): MesosJson =>
  JSON.parse(
    /\d{16}/.test(text) ? text.replace(inexact, (found) => (found.startsWith('"') ? found : `"${found}"`)) : text,
  ) as MesosJson;

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

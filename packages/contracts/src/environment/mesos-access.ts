import { fileOf } from './file-of.js';
import type { ReadFile } from './file-of.js';
import { frameworkVariables } from './framework-variables.js';
import type { Reader } from './reader.js';
import { Secret } from './secret.js';
import type { Variable } from './variable.js';

/** What it takes to be let in at the masters. */
export interface MesosAccess {
  readonly principal?: string;
  readonly secret?: Secret;
  /** PEM texts, for https:// masters. */
  readonly tls?: { readonly ca?: string; readonly cert?: string; readonly key?: Secret };
}

const variable = (key: string): Variable => frameworkVariables.find((each) => each.key === key)!;

export const mesosAccessOf = (reader: Reader, readFile: ReadFile): MesosAccess => {
  const principal = reader.text(variable('MESOS_PRINCIPAL'));
  const secret = secretOf(reader, readFile);
  if (secret !== undefined && principal === undefined)
    reader.problem(
      variable('MESOS_PRINCIPAL'),
      'MESOS_PRINCIPAL',
      'is not set, but its secret is.',
      'the principal the secret belongs to',
    );
  const tls = tlsOf(reader, readFile);
  return {
    ...(principal === undefined ? {} : { principal: withoutColon(reader, 'MESOS_PRINCIPAL', principal) }),
    ...(secret === undefined ? {} : { secret: new Secret(withoutColon(reader, 'MESOS_SECRET', secret)) }),
    ...(tls === undefined ? {} : { tls }),
  };
};

/** Masters take the two apart at the colon, and refuse a login with more than one. */
const withoutColon = (reader: Reader, key: string, text: string): string => {
  if (text.includes(':'))
    reader.problem(variable(key), key, 'holds a colon, which Mesos refuses in principals and secrets.', 'no colon');
  return text;
};

const secretOf = (reader: Reader, readFile: ReadFile): string | undefined =>
  reader.text(variable('MESOS_SECRET')) ?? fileOf(reader, readFile, variable('MESOS_SECRET_FILE'))?.trim();

const certificate = /-----BEGIN CERTIFICATE-----/;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

const tlsOf = (reader: Reader, readFile: ReadFile): MesosAccess['tls'] => {
  const pem = (key: string, form: RegExp, what: string): string | undefined => {
    const text = fileOf(reader, readFile, variable(key));
    return text === undefined || form.test(text)
      ? text
      : reader.problem(variable(key), key, `holds no ${what} in PEM form.`, `a PEM file with a ${what}`);
  };
  const ca = pem('MESOS_CA_FILE', certificate, 'certificate');
  const cert = pem('MESOS_CERT_FILE', certificate, 'certificate');
  const key = pem('MESOS_KEY_FILE', privateKey, 'private key');
  const isSet = (name: string): boolean => reader.text(variable(name)) !== undefined;
  for (const [one, other] of [
    ['MESOS_CERT_FILE', 'MESOS_KEY_FILE'],
    ['MESOS_KEY_FILE', 'MESOS_CERT_FILE'],
  ] as const)
    if (isSet(one) && !isSet(other))
      reader.problem(variable(other), other, `is not set, but ${one} is.`, 'both of them, or neither');
  if (ca === undefined && cert === undefined && key === undefined) return undefined;
  return {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key: new Secret(key) }),
  };
};

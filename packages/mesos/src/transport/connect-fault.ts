import { MesosError } from '../mesos-error.js';

/** What a failed TLS handshake means, by the codes of Node and OpenSSL. */
const tlsFaults: readonly (readonly [pattern: RegExp, meaning: string])[] = [
  [
    /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/,
    'its certificate is signed by a CA that is not trusted here: give the certificate of that CA',
  ],
  [/ALTNAME_INVALID/, 'its certificate is for another name than the address: use the name in the certificate'],
  [/CERT_HAS_EXPIRED/, 'its certificate has expired'],
  [/CERT_NOT_YET_VALID/, 'its certificate is not valid yet: compare the clocks'],
  [
    /CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE|BAD_CERTIFICATE|UNKNOWN_CA/i,
    'it wants a certificate of ours that it trusts: give certificate and key',
  ],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH|EPROTO/, 'it does not speak TLS at that port: use http://'],
];

/** What a failed connection means; Node's own words have the address in them once more. */
const connectionFaults: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  EHOSTUNREACH: 'there is no way to that machine',
  ENETUNREACH: 'there is no way to that network',
  ETIMEDOUT: 'the machine does not answer',
};

/** A failure to reach a server, told by its cause. `address` is shown. */
export const connectFault = (error: unknown, address: string): MesosError => {
  const { code = '', message = '', name } = error as { code?: string; message?: string; name?: string };
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_CONNECT_TIMEOUT')
    return new MesosError('MESOS_CONNECT_TIMEOUT', `${address}: ${message}.`, { cause: error });
  if (code === 'ENOTFOUND') return new MesosError('MESOS_ADDRESS_UNKNOWN', `${address}: ${message}.`, { cause: error });
  if (name === 'HTTPParserError') return new MesosError('MESOS_NOT_MESOS', `${address}: ${message}.`, { cause: error });
  const known = tlsFaults.find(([pattern]) => pattern.test(code) || pattern.test(message));
  return known
    ? new MesosError('MESOS_TLS_FAILED', `${address}: ${known[1]} (${code || message}).`, { cause: error })
    : new MesosError('MESOS_CONNECT_FAILED', `${address}: ${connectionFaults[code] ?? (message || code)}.`, {
        cause: error,
      });
};

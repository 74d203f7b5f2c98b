import type { Client } from 'undici';

/** HTTP Basic. */
export interface Credentials {
  readonly principal: string;
  readonly secret: string;
}

/** For `https://` addresses. PEM texts. */
export interface TlsOptions {
  /** Certificates to trust instead of the well-known ones. */
  readonly ca?: string;
  /** Our own certificate (with the chain up to the CA) and its key, for masters that ask for one. */
  readonly cert?: string;
  readonly key?: string;
  /** The name the certificate has to be for, where it is another one than the address. */
  readonly serverName?: string;
}

/** What it takes to be let in. */
export interface Access {
  readonly credentials?: Credentials;
  readonly tls?: TlsOptions;
}

export const authorization = ({ credentials }: Access): Record<string, string> =>
  credentials === undefined
    ? {}
    : {
        authorization: `Basic ${Buffer.from(`${credentials.principal}:${credentials.secret}`, 'utf8').toString('base64')}`,
      };

export const connectOptions = ({ tls }: Access, timeoutMs: number): NonNullable<Client.Options['connect']> => {
  const { serverName, ...pem } = tls ?? {};
  return { timeout: timeoutMs, ...pem, ...(serverName === undefined ? {} : { servername: serverName }) };
};

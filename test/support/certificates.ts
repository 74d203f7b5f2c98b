import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: string;
  readonly key: string;
}

/** Makes certificates in a folder, each signed by the given one or by itself. */
export class CertificateMaker {
  constructor(private readonly folder: string) {}

  authority(name: string): Certificate {
    const made = this.files(name);
    this.openssl('req', '-x509', ...newKey(made), '-days', '2', '-subj', `/CN=${name}`, '-out', made.certFile);
    return read(made);
  }

  /** For the DNS name or address a server is reached at, or the name of a client. */
  signed(name: string, by: Certificate, alternative = `DNS:${name}`): Certificate {
    const made = this.files(name);
    const [request, extensions] = [join(this.folder, `${name}.csr`), join(this.folder, `${name}.ext`)];
    writeFileSync(extensions, `subjectAltName=${alternative}\n`);
    this.openssl('req', ...newKey(made), '-subj', `/CN=${name}`, '-out', request);
    this.openssl(
      ...['x509', '-req', '-in', request, '-CA', by.certFile, '-CAkey', by.keyFile, '-CAcreateserial'],
      ...['-days', '2', '-extfile', extensions, '-out', made.certFile],
    );
    return read(made);
  }

  private files(name: string): { certFile: string; keyFile: string } {
    return { certFile: join(this.folder, `${name}.pem`), keyFile: join(this.folder, `${name}.key`) };
  }

  private openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { stdio: 'ignore' });
  }
}

const newKey = ({ keyFile }: { readonly keyFile: string }): string[] => [
  ...['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', keyFile],
];

const read = (files: { readonly certFile: string; readonly keyFile: string }): Certificate => ({
  ...files,
  cert: readFileSync(files.certFile, 'utf8'),
  key: readFileSync(files.keyFile, 'utf8'),
});

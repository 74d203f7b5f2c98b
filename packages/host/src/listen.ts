import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { BorealisError } from '@borealis/contracts';

const taken = 'EADDRINUSE';

/** Begins to listen and returns the address, or says why that cannot be. */
export const listen = async (
  app: INestApplication,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> => {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close().catch(() => undefined);
    const { code, message } = error as { code?: string; message: string };
    if (code === taken) throw new BorealisError('BOREALIS_PORT_TAKEN', { host, port }, { cause: error });
    throw new BorealisError('BOREALIS_ADDRESS_UNUSABLE', { host, port, why: code ?? message }, { cause: error });
  }
  const { port: bound } = (app.getHttpServer() as { address(): AddressInfo }).address();
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
};

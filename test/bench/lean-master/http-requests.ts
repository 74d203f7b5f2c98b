/** A request as far as a master needs it. */
export interface PlainRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Buffer;
}

const endOfHead = Buffer.from('\r\n\r\n');

/** The requests of one connection, pipelined or not, as their bytes come. Only bodies of a told length, which is what schedulers send. */
export class HttpRequests {
  private rest: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): PlainRequest[] {
    let bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const requests: PlainRequest[] = [];
    for (;;) {
      const head = bytes.indexOf(endOfHead);
      if (head < 0) break;
      const text = bytes.toString('latin1', 0, head);
      if (/transfer-encoding/i.test(text)) throw new Error('a body in chunks is not understood here');
      const length = Number(/content-length: *(\d+)/i.exec(text)?.[1] ?? 0);
      const from = head + endOfHead.length;
      if (bytes.length < from + length) break;
      const [method = '', path = ''] = text.slice(0, text.indexOf('\r\n')).split(' ');
      requests.push({ method, path, body: bytes.subarray(from, from + length) });
      bytes = bytes.subarray(from + length);
    }
    this.rest = bytes;
    return requests;
  }
}

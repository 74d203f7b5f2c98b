/** Cuts a byte stream into RecordIO records, written for these suites alone: they must not share a mistake with what they judge. */
export async function* readRecords(body: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of body) {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf(0x0a);
      if (end < 0) break;
      const head = rest.subarray(0, end).toString('ascii');
      if (!/^\d+$/.test(head)) throw new Error(`a record begins with ${JSON.stringify(head)}`);
      const length = Number(head);
      if (rest.length < end + 1 + length) break;
      yield rest.subarray(end + 1, end + 1 + length);
      rest = rest.subarray(end + 1 + length);
    }
  }
}

/** One RecordIO record: the payload's length in decimal, a line feed, the payload. */
export const encodeRecord = (payload: Uint8Array): Uint8Array => {
  const prefix = `${payload.length}\n`;
  const record = new Uint8Array(prefix.length + payload.length);
  for (let index = 0; index < prefix.length; index++) record[index] = prefix.charCodeAt(index);
  record.set(payload, prefix.length);
  return record;
};

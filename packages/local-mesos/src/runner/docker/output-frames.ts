/** A piece of output of a container. */
export interface OutputPiece {
  readonly stream: 'stdout' | 'stderr';
  readonly data: Buffer;
}

const HEADER_BYTES = 8;
const STDERR = 2;

/** Takes the frames of the Docker API apart: one byte for the stream, three of padding, four of length, the data. */
export class OutputFrames {
  #header = Buffer.alloc(0);
  #left = 0;
  #stream: OutputPiece['stream'] = 'stdout';

  /** What of the bytes is output; pieces end where the bytes end, so nothing is held back. */
  *push(bytes: Buffer): Generator<OutputPiece> {
    let rest = bytes;
    while (rest.length > 0) {
      if (this.#left === 0) {
        const missing = HEADER_BYTES - this.#header.length;
        this.#header = Buffer.concat([this.#header, rest.subarray(0, missing)]);
        rest = rest.subarray(missing);
        if (this.#header.length < HEADER_BYTES) return;
        this.#stream = this.#header[0] === STDERR ? 'stderr' : 'stdout';
        this.#left = this.#header.readUInt32BE(4);
        this.#header = Buffer.alloc(0);
        continue;
      }
      const data = rest.subarray(0, this.#left);
      rest = rest.subarray(data.length);
      this.#left -= data.length;
      yield { stream: this.#stream, data };
    }
  }
}

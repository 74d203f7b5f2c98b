/** The server could not be made, started or ended; the message holds what it said. */
export class PostgresFailed extends Error {
  override readonly name = 'PostgresFailed';
}

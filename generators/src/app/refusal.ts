/** The generator does not go on; the text says what to do instead. Exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly exitCode = 2;
}

/** What the databases say differently, as far as both adapters ask the same. */
export interface Dialect {
  /** How the column of a text is selected. */
  readonly selected: (column: string) => string;
  /** The text of a value selected so; throws when it is none. */
  readonly textOf: (value: unknown) => string;
  /** The same for messages: never throws. */
  readonly shown: (value: unknown) => string;
  /** A condition: the operation in `operation.body` concerned the job `:jobKey`. Of a body that is no JSON it is true, so that the row is refused by its name. */
  readonly concernsJob: string;
}

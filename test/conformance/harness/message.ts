/** A message in Mesos' JSON, as it stands on the wire. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- messages are looked into by the cases, which say what they expect
export type Message = any;

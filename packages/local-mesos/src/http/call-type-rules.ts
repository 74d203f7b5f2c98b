/** The sub-message a type of call needs: the field it is decoded into, and its name on the wire. */
export type SubMessages<Call> = Readonly<Record<number, readonly [field: keyof Call, name: string]>>;

interface TypedCall {
  readonly type?: number | null;
}

/** What every v1 API asks of a call: a type it knows, and the sub-message of that type. In Mesos' words. */
export function callTypeProblem<Call extends TypedCall>(
  call: Call,
  types: Readonly<Record<number, string>>,
  needed: SubMessages<Call>,
): string | undefined {
  const { type } = call;
  // A decoded message has a default where nothing was sent, and a number this version does not know reads as unset.
  const isSet = Object.hasOwn(call, 'type') && type !== null && type !== undefined;
  if (!isSet || types[type] === undefined) return "Expecting 'type' to be present";
  const member = needed[type];
  return member !== undefined && !call[member[0]] ? `Expecting '${member[1]}' to be present` : undefined;
}

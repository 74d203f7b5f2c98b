export const JSON_TYPE = 'application/json';
export const PROTOBUF_TYPE = 'application/x-protobuf';

/** The two content types of the v1 API. */
export type MediaType = typeof JSON_TYPE | typeof PROTOBUF_TYPE;

/** Exactly one of the two, as written: Mesos allows neither parameters nor other letters. */
export function mediaTypeOf(contentType: string): MediaType | undefined {
  return contentType === JSON_TYPE || contentType === PROTOBUF_TYPE ? contentType : undefined;
}

/**
 * The type an `Accept` header asks for. JSON wins whenever it is allowed, whatever the weights; a weight of 0 excludes.
 * Undefined when neither is allowed.
 */
export function acceptedType(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return JSON_TYPE;
  const weights = new Map<string, number>();
  for (const part of accept.split(',')) {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const weight = parameters.find((parameter) => /^q=/i.test(parameter));
    weights.set(type.toLowerCase(), weight === undefined ? 1 : Number(weight.slice(2)));
  }
  const allows = (type: MediaType): boolean =>
    (weights.get(type) ?? weights.get('application/*') ?? weights.get('*/*') ?? 0) > 0;
  return ([JSON_TYPE, PROTOBUF_TYPE] as const).find(allows);
}

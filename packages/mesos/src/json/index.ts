export type { DecodeJsonOptions } from './decode-json.js';
export { decodeJson, fromMesosJson, unknownEnumValue } from './decode-json.js';
export { encodeJson, toMesosJson } from './encode-json.js';
export type { MesosJson } from './json-text.js';
export { mesosText, parseMesosText, parseStrictMesosText } from './json-text.js';
export type { MessageType } from './message-type.js';

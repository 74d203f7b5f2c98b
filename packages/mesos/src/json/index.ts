export { decodeJson, fromMesosJson } from './decode-json.js';
export { encodeJson, toMesosJson } from './encode-json.js';
export type { MesosJson } from './json-text.js';
export { mesosText, parseMesosText } from './json-text.js';
export type { MessageType } from './message-type.js';

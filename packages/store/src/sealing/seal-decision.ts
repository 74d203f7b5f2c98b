import type { RecordedDecision } from '../input-log/recorded.js';
import type { Keyring } from './keyring.js';
import { isSealed } from './keyring.js';

const inputsPlace = ({ ordinal, atMs }: RecordedDecision): string => `inputs of decision ${ordinal} at ${atMs}`;
const digestPlace = ({ ordinal, atMs }: RecordedDecision): string => `digest of decision ${ordinal} at ${atMs}`;

/** A definition of a job is the only input that says how a task is run. Texts hold it escaped when they quote it. */
const mayHoldSecrets = (inputs: string): boolean => inputs.includes('"template"');

/** As a whole, so that it opens to the very same text. The digest as well: whoever knows the rest could try passwords against it. */
export const sealDecision = (decision: RecordedDecision, keyring: Keyring): RecordedDecision => ({
  ...decision,
  inputs: mayHoldSecrets(decision.inputs) ? keyring.seal(decision.inputs, inputsPlace(decision)) : decision.inputs,
  digest: keyring.seal(decision.digest, digestPlace(decision)),
});

export const openDecision = (decision: RecordedDecision, keyring: Keyring): RecordedDecision => ({
  ...decision,
  inputs: isSealed(decision.inputs) ? keyring.open(decision.inputs, inputsPlace(decision)) : decision.inputs,
  digest: isSealed(decision.digest) ? keyring.open(decision.digest, digestPlace(decision)) : decision.digest,
});

/** What is asked of a stream: whether somebody looks at it. */
export interface Shown {
  readonly isTTY?: boolean | undefined;
}

/**
 * Whether colours may be written there. `FORCE_COLOR` decides where it is set (`0` is no), then `NO_COLOR` (https://no-color.org); else only a
 * terminal that can show them gets any. `CI` says nothing: what a build writes into a file or a pipe stays plain.
 */
export const coloursWanted = (stream: Shown, env: NodeJS.ProcessEnv): boolean => {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (refused) return false;
  return stream.isTTY === true && terminal !== 'dumb';
};

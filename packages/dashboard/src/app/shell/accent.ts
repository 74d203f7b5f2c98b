/** Plain colours only: nothing that loads, refers to something else or spans more than one value. */
const plainColour =
  /^(#[0-9a-f]{3,8}|[a-z]+|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/+-]+(deg|turn|rad)?[\d\s.,%/+-]*\))$/i;

/**
 * FRAMEWORK_NAME_BACKGROUND as a colour that can be used, or undefined. It only ever fills a mark without text on it, so whatever it
 * is, nothing becomes unreadable.
 */
export const accentOf = (
  background: string | undefined,
  supports: (property: string, value: string) => boolean,
): string | undefined => {
  const value = background?.trim() ?? '';
  if (!plainColour.test(value) || /^(inherit|initial|unset|revert|transparent|none)$/i.test(value)) return undefined;
  return supports('color', value) ? value : undefined;
};

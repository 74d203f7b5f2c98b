/** More repetitions than this in one pattern can make matching take long. */
const repetitionsAllowed = 4;

/** A pattern that matches whole values; undefined when it is no regular expression. */
export const patternOf = (pattern: string): RegExp | undefined => {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return undefined;
  }
};

/**
 * Why a pattern is not taken: it is none, or it could take for ever on some value (a repetition inside of a repeated group, more
 * repetitions than allowed, references and look-arounds). Undefined when it is taken.
 */
export const refusedPattern = (pattern: string): string | undefined => {
  if (!patternOf(pattern)) return 'is not a regular expression';
  const plain = pattern.replace(/\\[^1-9k]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\\[1-9k]|\(\?(?!:)/.test(plain)) return 'uses references or look-arounds, which are not supported';
  if ((plain.match(/[*+]|\{\d+,\d*\}/g) ?? []).length > repetitionsAllowed)
    return `has more than ${repetitionsAllowed} repetitions`;
  return hasRepeatedRepetition(plain) ? 'repeats a group that itself repeats or has alternatives' : undefined;
};

const repetition = /^([*+]|\{\d+,\d*\})/;

const hasRepeatedRepetition = (plain: string): boolean => {
  const groups: boolean[] = [];
  for (let at = 0; at < plain.length; at++) {
    const rest = plain.slice(at);
    if (plain[at] === '(') groups.push(false);
    else if (plain[at] === ')') {
      const varies = groups.pop() ?? false;
      if (varies && repetition.test(plain.slice(at + 1))) return true;
      if (varies && groups.length > 0) groups[groups.length - 1] = true;
    } else if ((plain[at] === '|' || repetition.test(rest)) && groups.length > 0) groups[groups.length - 1] = true;
  }
  return false;
};

/** Edits that lead from one word to the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
};

/** Longer words are nobody's typing error, and comparing them would take long. */
const longest = 100;

/** The known name that is most likely meant by a word; undefined when none is near. Of equally near ones the first. */
export const nearestName = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > longest) return undefined;
  const [best] = known
    .map((name) => ({ name, edits: distance(word, name) }))
    .sort((one, other) => one.edits - other.edits);
  const allowed = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3)));
  return best !== undefined && best.edits <= allowed ? best.name : undefined;
};

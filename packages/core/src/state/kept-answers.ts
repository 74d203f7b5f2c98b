interface Kept<Answer> {
  readonly version: number;
  readonly answer: Answer;
}

/** Answers that are asked for again and again and stay as they are until the state changes. */
export class KeptAnswers<Key, Answer> {
  private readonly kept = new Map<Key, Kept<Answer>>();

  /** The answer of this version of the state, found out at most once. */
  of(key: Key, version: number, findOut: () => Answer): Answer {
    const before = this.kept.get(key);
    if (before?.version === version) return before.answer;
    const answer = findOut();
    this.kept.set(key, { version, answer });
    return answer;
  }
}

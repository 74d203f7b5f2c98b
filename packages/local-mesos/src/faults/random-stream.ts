/** Numbers from 0 to below 1. */
export type RandomStream = () => number;

/**
 * A stream of its own for each pair of seed and number, the same on every machine: sfc32 of Chris Doty-Humphrey's
 * PractRand 0.93, its state filled by splitmix32 as in the article of bryc, "PRNGs" (both in the public domain).
 */
export function randomStream(seed: number, number: number): RandomStream {
  const fill = splitmix32(seed ^ Math.imul(number, 0x9e3779b1));
  let [a, b, c, counter] = [fill(), fill(), fill(), fill()];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum;
  };
  // Seeds that are close to each other begin alike.
  for (let round = 0; round < WARM_UP_ROUNDS; round++) next();
  return () => (next() >>> 0) / 2 ** 32;
}

const WARM_UP_ROUNDS = 12;

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

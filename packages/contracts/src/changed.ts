/**
 * A copy of the value in which this is changed or added; what comes later wins. For values of which there are many. `{ ...value, key }`
 * is no match for it where the key is new: Node 20 makes a hidden class for each such copy alone, which costs hundreds of bytes, and
 * every later look at the copy has to search.
 */
export const changed = <T extends object>(value: T, change: NoInfer<Partial<T>>, more?: NoInfer<Partial<T>>): T =>
  Object.assign({}, value, change, more);

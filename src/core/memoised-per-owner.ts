/** Enough for every answer, language and situation in use. When a flood of unusual ones fills it, it is emptied. */
const enough = 2000

/**
 * Caches each value of a pure function once for each owner and name, for as long as the owner lives: `most` values in
 * all. A cached value is shared: read it, never change it.
 */
export const memoisedPerOwner = <Owner extends object, Value>(most = enough) => {
  let kept = new WeakMap<Owner, Map<string, Value>>()
  let count = 0
  return (owner: Owner, name: string, make: () => Value): Value => {
    const before = kept.get(owner)?.get(name)
    if (before !== undefined) return before
    const value = make()
    if (count >= most) {
      kept = new WeakMap()
      count = 0
    }
    const own = kept.get(owner) ?? new Map<string, Value>()
    kept.set(owner, own)
    own.set(name, value)
    count += 1
    return value
  }
}

/** Enough for every answer, language and situation of one authority; a flood of odd ones starts over. */
const mostKept = 2000

/**
 * Makes each value of a pure function once for each owner and name, and keeps it as long as the owner lives.
 * What is given back is shared: read it, never change it.
 */
export const oncePer = <Owner extends object, Value>() => {
  const kept = new WeakMap<Owner, Map<string, Value>>()
  return (owner: Owner, name: string, make: () => Value): Value => {
    const known = kept.get(owner) ?? new Map<string, Value>()
    kept.set(owner, known)
    const before = known.get(name)
    if (before !== undefined) return before
    const value = make()
    if (known.size >= mostKept) known.clear()
    known.set(name, value)
    return value
  }
}

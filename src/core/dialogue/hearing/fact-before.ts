import type { FactRead } from '../../reader/reading.ts'

/** The fact of the same field that stands before this one, and the words between them. */
export const factBefore = (
  fact: FactRead,
  facts: readonly FactRead[],
  text: string,
): { fact: FactRead; between: string } | undefined => {
  const near = facts
    .filter(({ field, span }) => field === fact.field && span[1] <= fact.span[0])
    .toSorted((one, other) => one.span[1] - other.span[1])
    .at(-1)
  return near && { fact: near, between: text.slice(near.span[1], fact.span[0]) }
}

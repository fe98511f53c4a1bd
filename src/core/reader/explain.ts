import type { TermHead } from './linear.ts'
import type { MessageReading, TextSpan } from './reading.ts'
import type { PlacedTerm } from './term-table.ts'

const most = 3

/** The words whose terms moved a message most towards a label. */
export const wordsTowards = (
  placed: readonly PlacedTerm[],
  { labels, steps, scale }: TermHead,
  label: string,
): MessageReading['because'] => {
  const place = labels.indexOf(label)
  if (place < 0) return []
  const moved = new Map<string, { span: TextSpan; weight: number }>()
  for (const term of placed) {
    if (term.to <= term.from) continue
    const weight = term.value * (steps[term.place * labels.length + place] ?? 0) * (scale[place] ?? 0)
    const key = `${term.from}-${term.to}`
    const known = moved.get(key)
    if (known === undefined) moved.set(key, { span: [term.from, term.to], weight })
    else known.weight += weight
  }
  return [...moved.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ span }) => ({ span, towards: label }))
}

/** Topic → which concepts, all of them, lead to which of its answers; the first that fits is taken. */
export type Distinctions = Record<string, [distinction: string, ...concepts: string[]][]>

const fits = (concepts: ReadonlySet<string>, wanted: readonly string[]): boolean =>
  wanted.every(one => (one.startsWith('!') ? !concepts.has(one.slice(1)) : concepts.has(one)))

/** The fine answer of a topic: `topic.distinction`, or the topic's own when nothing more is said. */
export const answerFor = (
  topic: string,
  concepts: ReadonlySet<string>,
  distinctions: Distinctions,
): string => {
  const found = (distinctions[topic] ?? []).find(([, ...wanted]) => fits(concepts, wanted))
  return found === undefined ? topic : `${topic}.${found[0]}`
}

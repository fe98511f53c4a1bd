/**
 * How a reference was read. `V`: in the page named. `S`: in a secondary source (press, union, law firm).
 * `K`: general knowledge, still to be verified. `I`: our own inference. `K` and `I` are never told as settled.
 */
export type Confidence = 'V' | 'S' | 'K' | 'I'

export type SourceEntry = {
  label: { da: string; en: string }
  url: string
  /** `YYYY-MM-DD`: the day somebody last looked. */
  checked: string
  confidence: Confidence
  /** Days until it should be looked at again. */
  interval: number
  /** Whose answers may name it. */
  authorities: 'all' | readonly string[]
  /** Paragraph numbers that words may say because of this source; any other number fails a test. */
  paragraphs?: readonly string[]
}

type More = Partial<Omit<SourceEntry, 'label' | 'url'>>

export const reference = (da: string, en: string, url: string, more: More = {}): SourceEntry => ({
  label: { da, en },
  url,
  checked: '2026-11-24',
  confidence: 'V',
  interval: 180,
  authorities: 'all',
  ...more,
})

/** A page that holds for one authority only; rules change more often than laws. */
export const local = (
  authority: string,
  [da, en]: [string, string],
  url: string,
  more: More = {},
): SourceEntry => reference(da, en, url, { interval: 90, authorities: [authority], ...more })

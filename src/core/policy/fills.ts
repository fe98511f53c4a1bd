/** The gaps in an answer's words that facts about the meeting fill, as far as they were told. */
export type Fills = Record<'day' | 'tongue', string>

/** A gap left open: the person who says the words fills it in. */
export const openFills: Fills = { day: '…', tongue: '…' }

/** What the words of an answer leave open about the meeting, as far as it was told. */
export type Fills = Record<'day' | 'tongue', string>

/** Left open: whoever says the words puts in what belongs there. */
export const openFills: Fills = { day: '…', tongue: '…' }

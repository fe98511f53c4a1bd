/** The texts that staff write in an answer, in the order of the form. */
export const answerTexts = ['conditions', 'assessment', 'ground', 'instead', 'message'] as const
export type AnswerText = (typeof answerTexts)[number]

/** A text that is read for whether it gives a reason: the ground of a no to one meeting too. */
export type GroundText = AnswerText | `meeting.${number}.ground`

/** As written. `instead` is what is offered instead of what was asked for. */
export type AnswerTexts = Partial<Record<AnswerText, string>>

/**
 * The same in English, for a citizen who writes English. A text without an English version stands in Danish in both
 * letters.
 */
export type InEnglish = AnswerTexts

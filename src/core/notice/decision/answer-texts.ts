/** What staff write of an answer in words of their own, in the order the form has it. */
export const answerTexts = ['conditions', 'assessment', 'ground', 'instead', 'message'] as const
export type AnswerText = (typeof answerTexts)[number]

/** As written. `instead` is what is offered instead of what was asked for. */
export type AnswerTexts = Partial<Record<AnswerText, string>>

/** The same in English, for a citizen who writes English; what is left out stands in Danish in both letters. */
export type InEnglish = AnswerTexts

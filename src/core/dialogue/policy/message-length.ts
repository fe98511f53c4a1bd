import { wordsOf } from '../../text/fold.ts'

const words = (text: string): number => wordsOf(text).length

/** A yes, a no or a name alone. More words would say something of their own. */
export const isBare = (text: string): boolean => words(text) <= 2

/** As long as a label: a button, a question that is to be put again. */
export const isLabelLong = (text: string): boolean => words(text) <= 3

/** As long as the name of a person or an office. */
export const isNameLong = (text: string): boolean => words(text) <= 5

/** As long as a follow-up, which leaves out most of its question. */
export const isFollowUpLong = (text: string): boolean => words(text) <= 6

/** As long as a sentence: its language is meant, and it asks for more than a repeat. */
export const isSentence = (text: string): boolean => words(text) >= 4

/** As long as a story, which may name anything by the way. */
export const isStoryLong = (text: string): boolean => words(text) >= 9

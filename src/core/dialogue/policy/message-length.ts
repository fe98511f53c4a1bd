import { wordsOf } from '../../text/fold.ts'

const words = (text: string): number => wordsOf(text).length

/** A yes, a no or a name alone; more words around it say something of their own. */
export const isBare = (text: string): boolean => words(text) <= 2

/** What is called by name: a button, a question that is to be put again. */
export const isLabelLong = (text: string): boolean => words(text) <= 3

/** "Center for Børn og Unge": a person or an office. */
export const isNameLong = (text: string): boolean => words(text) <= 5

/** "And at home?" leaves out most of the question. */
export const isFollowUpLong = (text: string): boolean => words(text) <= 6

/** A sentence: its language is meant, and it asks for more than "again". */
export const isSentence = (text: string): boolean => words(text) >= 4

/** A story, which may name anything by the way. */
export const isStoryLong = (text: string): boolean => words(text) >= 9

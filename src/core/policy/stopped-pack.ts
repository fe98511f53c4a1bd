import { answers } from '../../../flows/answers/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'

/** The one thing besides an answer that can be stopped: sending notices. */
export const sendingSubject = 'sending'

/** Help in a crisis is never withdrawn, nor is the text that replaces a withdrawn answer. */
export const mayBeStopped = (subject: string): boolean =>
  subject === sendingSubject ||
  (Object.hasOwn(answers, subject) && !subject.startsWith('crisis') && subject !== 'meta_bot.withdrawn')

/** The pack with what an administrator has stopped; the very same object where nothing is. */
export const stoppedPack = (pack: Pack, stopped: readonly string[]): Pack => {
  if (stopped.length === 0) return pack
  const withdrawn = stopped.filter(subject => subject !== sendingSubject)
  return {
    ...pack,
    withdrawnAnswers: [...new Set([...pack.withdrawnAnswers, ...withdrawn])],
    ...(stopped.includes(sendingSubject) && { sendingPaused: true }),
  }
}

import { foldNameOf } from '../../../../flows/answers/answer.ts'
import { answers } from '../../../../flows/answers/index.ts'
import type { Pack } from '../../../../flows/policies/pack.ts'
import { topics } from '../../../../flows/topics.ts'
import type { Language } from '../../language.ts'
import { foldsSaid, rulingFor, topicOfAnswer } from '../../policy/answer.ts'
import { channelOf } from '../../policy/channel-of.ts'
import type { Facets } from '../conversation/facets.ts'

/** The same answer about another channel is another text. Of what is about one channel there is only one. */
export const answerGiven = (answer: string, { medium, setting }: Facets): string => {
  const usual = topics[topicOfAnswer(answer)]?.situation ?? {}
  const asked = { ...usual, ...(medium && { medium }), ...(setting && { setting }) }
  const channel = answers[answer]?.channel ?? channelOf(asked as Parameters<typeof channelOf>[0])
  return `${answer} ${channel}`
}

/** A fold that was laid open, by its name. */
export const foldGiven = (answer: string, facets: Facets, fold: string): string =>
  `${answerGiven(answer, facets)} ${foldNameOf(fold)}`

export type AnswersGiven = {
  /** How often each was given. */
  given: Record<string, number>
  facets: Facets
  language: Language
  pack: Pack | undefined
}

/** What an answer has folded away that was not laid open before. */
export const foldsLeft = (answer: string, { given, facets, language, pack }: AnswersGiven): string[] =>
  pack === undefined
    ? []
    : foldsSaid(answer, rulingFor(answer, { situation: facets, pack }, language)).filter(
        fold => given[foldGiven(answer, facets, fold)] === undefined,
      )

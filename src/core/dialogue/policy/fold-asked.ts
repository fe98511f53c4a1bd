import { foldNameOf, front } from '../../../../flows/answers/answer.ts'
import type { Scored } from '../../reader/reading.ts'
import type { Facets } from '../conversation/facets.ts'
import { answerGiven, foldsLeft } from './answers-given.ts'
import { bounds } from './bounds.ts'
import type { TurnContext } from './turn-context.ts'

export type AnswerMeant = { answer: string; facets: Facets; parts: readonly Scored<string>[] }

/**
 * The fold of an answer that is asked for, by its name: one that this authority says and that was not laid open. Whoever
 * has read the front asks for it again more seldom, and gains less by it, each time.
 */
export const foldAsked = (
  { answer, facets, parts }: AnswerMeant,
  { conversation, pack }: TurnContext,
): string | undefined => {
  const { given = {}, language } = conversation
  const left = foldsLeft(answer, { given, facets, language, pack }).map(foldNameOf)
  const times = given[answerGiven(answer, facets)] ?? 0
  const weighed = parts
    .filter(({ name }) => name === front || left.includes(name))
    .map(({ name, probability }) => ({
      name,
      weight: name === front ? probability * bounds.frontReadAgain ** times : probability,
    }))
    .sort((a, b) => b.weight - a.weight)
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const [likeliest] = weighed
  if (likeliest === undefined || likeliest.name === front) return undefined
  if (likeliest.weight < bounds.anyFold) return undefined
  return likeliest.weight >= (times > 0 ? bounds.act : bounds.foldOverFront) * all
    ? likeliest.name
    : undefined
}

import type { Choice, ConversationView } from '../../../app/conversation/turn.ts'
import { rule } from '../../../core/policy/rule.ts'
import type { PageContext } from '../layout/page-context.ts'

export type Act = { name: 'choice' | 'begin'; value: string; label: string }

export const isMain = ({ id }: Choice) => id === 'notice.start' || id === 'notice.check'

const next = ({ turn, step }: ConversationView): Choice | undefined =>
  step === undefined && turn.messages.at(-1)?.kind === 'answer' ? turn.choices.find(isMain) : undefined

const media = ['audio', 'video'] as const

/** What was asked about, while the citizen has not said what to record. */
const mediumOf = ({ turn: { facts, notice, understood } }: ConversationView) =>
  facts.medium === undefined && notice === undefined
    ? media.find(medium => medium === understood?.facets.medium)
    : undefined

/**
 * The next step, as a button inside the answer it follows from. After an answer about sound or pictures the button
 * names them, so that pressing it also says what to record.
 */
export const actOf = ({ t, pack, language }: PageContext, view: ConversationView): Act | undefined => {
  const choice = next(view)
  const medium = choice?.id === 'notice.start' ? mediumOf(view) : undefined
  if (choice === undefined || medium === undefined)
    return choice && { name: 'choice', value: choice.id, label: choice.label }
  const { word } = rule({ medium }, pack, language)
  const label = t(`pages:chat.begin.${word}`, { what: t(`pages:chat.what.${medium}`) })
  return { name: 'begin', value: medium, label }
}

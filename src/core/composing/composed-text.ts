import type { Pack } from '../../../flows/policies/pack.ts'
import type { Language, Translate } from '../language.ts'
import type { NoticeFields } from '../notice/fields/field-schema.ts'
import { rule } from '../policy/rule.ts'
import type { RecordingSituation, Ruling } from '../policy/ruling.ts'
import { capital } from '../text/capital.ts'
import { greetingOf } from './greeting.ts'
import { meetingWords } from './meeting-words.ts'
import { becauseWords, ownReasonWords } from './reason-words.ts'
import { companyWords, wishWords } from './wish-words.ts'

/** What was told, and how the text is used: `aloud` to be spoken, else to be written. */
export type Composing = {
  fields: NoticeFields
  /** Fields that were only inferred from a question: the text must not claim what nobody said. */
  supposed: readonly string[]
  facets: RecordingSituation & { about?: string }
  pack: Pack
  language: Language
  aloud: boolean
}

/** What each part of the text is made with. */
export type Words = Composing & {
  translate: Translate
  wayIn: Ruling['wayIn']
  /** Who wishes it, if that is not the writer. */
  who: string | undefined
}

/** The longest a text may be. The least important parts are left out first. */
export const mostWords = 60

const count = (parts: readonly string[]): number => parts.join(' ').split(/\s+/).filter(Boolean).length

/** Whose meeting it is, in the writer's own words for that person, or by the writer's relation to them. */
const whoOf = (
  { fields: { represented, onBehalfOf } }: Composing,
  translate: Translate,
): string | undefined => represented ?? (onBehalfOf && translate(`compose:who.${onBehalfOf}`))

/** The first of these, as many as there is room for. */
const fitting = (must: readonly string[], may: readonly string[]): string[] =>
  may.filter((_, at) => count([...must, ...may.slice(0, at + 1)]) <= mostWords)

const isSaid = (part: string | undefined): part is string => part !== undefined && part !== ''

/** What is to be recorded, as noted; else what was last asked about. */
export const situationTold = ({
  fields,
  facets,
}: Pick<Composing, 'fields' | 'facets'>): RecordingSituation => ({
  medium: fields.medium ?? facets.medium,
  setting: fields.setting ?? facets.setting,
})

/**
 * A short text that asks to record, tells of it, or asks for something else where the rules say no. It is made of
 * what was told and of nothing else. What was not told is left out.
 */
export const composedText = (composing: Composing, translate: Translate): string => {
  const { pack, aloud, language } = composing
  const { wayIn } = rule(situationTold(composing), pack, language)
  const words: Words = { ...composing, translate, wayIn, who: whoOf(composing, translate) }
  const ours = words.who === undefined ? 'own' : aloud ? 'said' : 'written'
  const meeting = meetingWords(words)
  const wish = translate(`compose:wish.${wayIn}.${ours}`, {
    who: words.who ?? '',
    because: becauseWords(words),
    ...meeting,
  })
  const end = translate(`compose:end.${wayIn}`, { meeting: meeting.the })
  const greeting = greetingOf(words)
  const bye = aloud ? '' : translate('compose:bye')
  const middle = fitting(
    [greeting, wish, end, bye],
    [ownReasonWords(words), companyWords(words), wishWords(words)].filter(isSaid).map(capital),
  )
  const body = [wish, ...middle, end].join(' ')
  return aloud ? `${greeting} ${body}` : [greeting, body, bye].join('\n')
}

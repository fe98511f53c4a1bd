import { answers } from '../../../flows/answers/index.ts'
import { packs } from '../../../flows/policies/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import type { Block } from '../../core/documents/block.ts'
import { type Language, languages } from '../../core/language.ts'
import { type Answer, answerBlocks, rulingFor } from '../../core/policy/answer.ts'
import type { RecordingSituation } from '../../core/policy/ruling.ts'
import { translateIn } from './words.ts'

export type SpokenAnswer = {
  where: string
  answerId: string
  pack: Pack
  language: Language
  spoken: string
  answer?: Answer
  failure?: string
}

/** Everything a citizen may have talked of before: an answer must hold for all of it. */
export const situations: RecordingSituation[] = [
  {},
  { medium: 'audio', setting: 'office' },
  { setting: 'phone' },
  { setting: 'virtual' },
  { medium: 'screen', setting: 'virtual' },
  { medium: 'video', setting: 'office' },
  { medium: 'video', setting: 'home' },
  { medium: 'fixed_camera', setting: 'home' },
  { medium: 'ai_transcript', setting: 'office' },
]

export const wordsOfBlock = (block: Block): string[] => {
  switch (block.kind) {
    case 'list':
      return block.items
    case 'link':
      return [block.label]
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, value])
    default:
      return [block.text]
  }
}

type AnswerCase = { pack: Pack; language: Language; situation: RecordingSituation }

const say = (answerId: string, { pack, language, situation }: AnswerCase): SpokenAnswer => {
  const about = [situation.medium, situation.setting].filter(Boolean).join('+') || 'nothing said'
  const where = `${answerId} · ${pack.municipality} · ${language} · ${about}`
  const common = { where, answerId, pack, language }
  try {
    const ruling = rulingFor(answerId, { situation, pack }, language)
    const answer = answerBlocks(answerId, ruling, translateIn(language))
    return { ...common, answer, spoken: answer.blocks.flatMap(wordsOfBlock).join('\n') }
  } catch (error) {
    const { message, cause } = error as Error
    return { ...common, spoken: '', failure: [message, cause].filter(Boolean).join(' ') }
  }
}

const saidBy = (pack: Pack): SpokenAnswer[] =>
  Object.entries(answers).flatMap(([answerId, { channel }]) =>
    languages.flatMap(language =>
      (channel ? situations.slice(0, 1) : situations).map(situation =>
        say(answerId, { pack, language, situation }),
      ),
    ),
  )

let said: SpokenAnswer[] | undefined

/** Each answer of each authority in each language; answers without a channel of their own in every situation. */
export const everyAnswer = (): SpokenAnswer[] => {
  said ??= Object.values(packs).flatMap(saidBy)
  return said
}

/** What this pack cannot say: a value that has no words, or a variable it lacks. */
export const failuresOf = (pack: Pack): string[] => [
  ...new Set(
    saidBy(pack).flatMap(({ answerId, language, failure }) =>
      failure === undefined ? [] : [`${answerId} in ${language}: ${failure}`],
    ),
  ),
]

import { type AnswerDefinition, type BlockDefinition, blocksOf } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import { preconditions } from '../../../flows/answers/preconditions.ts'
import { sources } from '../../../flows/sources.ts'
import { topics } from '../../../flows/topics.ts'
import { type Language, languages } from '../../core/language.ts'
import { topicOfAnswer } from '../../core/policy/answer.ts'
import { keyOf } from '../../core/policy/spoken-block.ts'
import { answerTexts } from '../content/words.ts'
import { type Findings, placeOfAnswer, placeOfWords } from './places.ts'

const ofTheRules: Record<Language, RegExp> = {
  da: /\{\{authority\}\}s regler|\{\{(?:authority|body|Body)\}\} (?:skriver|siger|vil\b|kræver|tillader|beder|forbyder|ser på)|\breglerne (?:siger|nævner|kræver|forbyder|tillader)/i,
  en: /rules of \{\{authority\}\}|\{\{(?:authority|body|Body)\}\} (?:says|wants|requires|allows|does not|asks|forbids|itself)|\bthe rules (?:say|don’t|do not|mention|require|forbid|allow)/i,
}

const restsOnPack = ({ by, when, each, source }: BlockDefinition): boolean =>
  by !== undefined || when !== undefined || each !== undefined || source === 'policy'

export type Text = { key: string; text: string }

export const textsUnder = (stem: string, texts: readonly Text[]): Text[] =>
  texts.filter(({ key }) => key === stem || key.startsWith(`${stem}.`))

/** Texts that state this authority's rules in a block that does not take them from the pack. */
export const untoldRules = (
  [answerId, definition]: [string, AnswerDefinition],
  texts: readonly Text[],
  language: Language,
): Text[] =>
  blocksOf(definition)
    .filter(block => !restsOnPack(block))
    .flatMap(block => textsUnder(keyOf(answerId, block), texts))
    .filter(({ text }) => ofTheRules[language].test(text))

/** Blocks that state as settled what nobody has read in a source. A number to call is no statement. */
const unsettled = (definition: AnswerDefinition): BlockDefinition[] =>
  blocksOf(definition).filter(block => {
    const confidence = sources[block.source ?? '']?.confidence
    return (confidence === 'K' || confidence === 'I') && block.kind !== 'link'
  })

const isOver = ({ needs = [] }: AnswerDefinition): boolean =>
  needs.includes('meeting_over') || needs.includes('has_recorded')

/** An offer to write where no notice is possible. */
const offersInVain = (answerId: string, definition: AnswerDefinition): boolean =>
  blocksOf(definition).some(({ id, common, silentFor = [] }) => {
    if (id !== 'write' || !common) return false
    const isOffered = topics[topicOfAnswer(answerId)]?.offers.includes('notice.start') === true
    return !isOffered || isOver(definition) || !silentFor.includes('closed')
  })

const beginsWithYesOrNo = /^(?:ja|nej|jo|yes|no)\b/i

/** Verdicts that say yes or no however the question was put. */
export const oneSided = (
  [answerId, definition]: [string, AnswerDefinition],
  texts: readonly Text[],
): Text[] => {
  const { polar } = definition.verdict
  return textsUnder(keyOf(answerId, definition.verdict), texts).filter(
    ({ key, text }) => (!polar || key.endsWith('.fact')) && beginsWithYesOrNo.test(text),
  )
}

/** What is wrong with a definition, whatever the words. */
export const definitionFaults = (answerId: string, definition: AnswerDefinition): string[] => [
  ...(definition.needs ?? [])
    .filter(need => !(need in preconditions))
    .map(need => `needs ${need}, which names no fact in preconditions.ts`),
  ...unsettled(definition).map(({ id, source }) => `tells "${id}" as settled, and ${source} was never read`),
  ...(offersInVain(answerId, definition) ? ['offers to write where there is nothing to write for'] : []),
  ...('sources' in definition ? ['names a source that carries no sentence'] : []),
]

export const definitionFindings = (): Findings =>
  Object.entries(answers).flatMap(([answerId, definition]) =>
    definitionFaults(answerId, definition).map(fault => `${placeOfAnswer(answerId)}: ${fault}`),
  )

/** Texts that say more than the pack allows. */
export const tellingFindings = (): Findings =>
  languages.flatMap(language => {
    const texts = answerTexts(language)
    return Object.entries(answers).flatMap(entry => [
      ...untoldRules(entry, texts, language).map(
        ({ key, text }) => `${placeOfWords(language, key)}: tells of a rule without the pack: ${text}`,
      ),
      ...oneSided(entry, texts).map(
        ({ key, text }) => `${placeOfWords(language, key)}: says yes or no however it was asked: ${text}`,
      ),
    ])
  })

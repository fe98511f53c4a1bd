import { type AnswerDefinition, type BlockDefinition, blocksOf } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import { sources } from '../../../flows/sources.ts'
import { shortText } from '../../core/documents/formats/plain-text.ts'
import { type Language, languages } from '../../core/language.ts'
import { keyOf } from '../../core/policy/spoken-block.ts'
import { everyAnswer } from '../content/every-answer.ts'
import { visibleWords } from '../content/visible-words.ts'
import { answerTexts } from '../content/words.ts'
import { type Text, textsUnder } from './definition-gate.ts'
import { type Findings, placeOfWords } from './places.ts'

const firstWord = (text = ''): string => text.match(/^(?:ja|jo|nej|yes|no)\b/i)?.[0].toLowerCase() ?? ''
/** The answer to a turned-round question, by the answer to the plain one on its left. */
const turnedRound: Record<string, string> = { ja: 'jo', nej: 'nej', yes: 'yes', no: 'no', '': '' }

/**
 * Verdicts that contradict themselves when the question is turned round; the bare fact, without yes or no, never
 * does.
 */
export const inverted = ([answerId, { verdict }]: [string, AnswerDefinition], texts: Text[]): Text[] => {
  if (!verdict.polar) return []
  const stem = `${keyOf(answerId, verdict)}.`
  const said = new Map(texts.map(({ key, text }) => [key, text]))
  return texts.filter(({ key, text }) => {
    if (!key.startsWith(stem) || !key.endsWith('.reversed')) return false
    const plain = firstWord(said.get(key.replace(/reversed$/, 'asked')))
    const turned = firstWord(text)
    return turned !== '' && turned !== turnedRound[plain]
  })
}

const silentRules: Record<Language, RegExp> = {
  da: /regler(?:ne)? (?:siger|nævner|skriver)(?: det)? ikke|\bDer er ingen frist|\bstår der ikke\b/i,
  en: /\brules (?:of \{\{authority\}\} )?(?:say nothing|(?:do not|don’t) (?:say|name|mention))|\bThere is no deadline/i,
}

/** The one sentence that says "the rules say nothing"; the pack chooses it. */
const itsOwnPlace = 'answers/common:silence.silent'

/** Texts that call rules silent themselves: where our copy of the page breaks off, nobody knows that. */
export const calledSilent = (texts: readonly Text[], language: Language): Text[] =>
  texts.filter(({ key, text }) => key !== itsOwnPlace && silentRules[language].test(text))

const saysWho =
  /artikel|avis|skriver|skrev|ifølge|siger|sagt|svaret|peger på|article|newspaper|report|writes|wrote|says|said|answered|according/i

const isHearsay = ({ source }: BlockDefinition): boolean => sources[source ?? '']?.confidence === 'S'

/** Texts known only at second hand, in an answer that never says from whom. */
export const untoldHearsay = (
  [answerId, definition]: [string, AnswerDefinition],
  texts: readonly Text[],
): Text[] => {
  const heard = blocksOf(definition)
    .filter(block => isHearsay(block) && block.kind !== 'link')
    .map(block => ({ source: block.source, texts: textsUnder(keyOf(answerId, block), texts) }))
  const toldFor = new Set(
    heard.filter(each => each.texts.some(({ text }) => saysWho.test(text))).map(({ source }) => source),
  )
  return heard.filter(({ source }) => !toldFor.has(source)).flatMap(each => each.texts)
}

const mostOnAverage = 45

/** How many words an answer shows on average, over all authorities. */
export const averageVisible = (language: Language): number => {
  const counts = everyAnswer()
    .filter(said => said.language === language && said.answer !== undefined)
    .map(({ answer }) =>
      visibleWords({ verdict: answer?.verdict ?? '', short: shortText(answer?.short ?? []) }),
    )
  return counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length)
}

const tooLong = (language: Language): Findings => {
  const average = averageVisible(language)
  return average > mostOnAverage
    ? [`locales/${language}/answers: an answer shows ${average.toFixed(1)} words on average`]
    : []
}

const told = (language: Language, texts: readonly Text[], says: string): Findings =>
  texts.map(({ key, text }) => `${placeOfWords(language, key)}: ${says}: ${text}`)

/** Everything that claims more than is known, or its opposite. */
export const honestFindings = (): Findings => [
  ...languages.flatMap(language => {
    const texts = answerTexts(language)
    return [
      ...Object.entries(answers).flatMap(entry =>
        told(language, inverted(entry, texts), 'says the opposite when the question is turned round'),
      ),
      ...Object.entries(answers).flatMap(entry =>
        told(language, untoldHearsay(entry, texts), 'tells at second hand, and not from whom'),
      ),
      ...told(language, calledSilent(texts, language), 'calls the rules silent by itself'),
      ...tooLong(language),
    ]
  }),
]

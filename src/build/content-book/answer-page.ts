import type { Polarity } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import { packIds, packs } from '../../../flows/policies/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { type Language, languages } from '../../core/language.ts'
import {
  type Answer,
  answerDefinition,
  blocksSaid,
  headingKey,
  rulingFor,
  spokenAnswer,
} from '../../core/policy/answer.ts'
import { contentHash } from '../../core/policy/content-hash.ts'
import type { RecordingSituation } from '../../core/policy/ruling.ts'
import { situations } from '../content/every-answer.ts'
import { translateIn } from '../content/words.ts'

export type PageOf = { answerId: string; municipality: string; language: Language }

/** What an authority says in one situation, in the order a lawyer reads: verdict, short, say, more, sources. */
export type Variant = {
  /** The situations it is said in; empty where the answer is the same in all. */
  said: string[]
  verdicts: string[]
  parts: Pick<Answer, 'short' | 'say' | 'call' | 'more'>
  /** The values of the pack that chose these words. */
  values: string[]
  sources: { id: string; label: string; url: string; checked: string; confidence: string }[]
}

export type AnswerPage = PageOf & {
  /** The question that the answer answers; help has none. */
  heading: string
  variants: Variant[]
  pack: { version: string; source: string; checkedOn: string }
}

const polarities: readonly Polarity[] = ['asked', 'reversed', 'fact']

const nameOf = ({ medium, setting }: RecordingSituation): string =>
  [medium, setting].filter(Boolean).join(' + ') || 'nothing said'

const sourceRow = (id: string, language: Language): Variant['sources'][number] => {
  const { label, url, checked, confidence } = sources[id] ?? {}
  return {
    id,
    label: label?.[language] ?? '',
    url: url ?? '',
    checked: checked ?? '',
    confidence: confidence ?? '',
  }
}

const variantIn = (
  { answerId, language }: PageOf,
  pack: Pack,
  situation: RecordingSituation,
): Omit<Variant, 'said'> => {
  const ruling = rulingFor(answerId, { situation, pack }, language)
  const speak = (polarity: Polarity) =>
    spokenAnswer(answerId, ruling, { translate: translateIn(language), polarity })
  const { short, say, call, more, sources: rests } = speak('fact')
  const facets = blocksSaid(answerId, ruling).flatMap(({ by, when = {}, each }) => [
    ...(by ? [`${by} = ${ruling[by]}`] : []),
    ...Object.keys(when).map(facet => `${facet} = ${ruling[facet as keyof typeof ruling]}`),
    ...(each ? [`${each} = ${ruling.lists[each].join(', ')}`] : []),
  ])
  return {
    verdicts: [...new Set(polarities.map(polarity => speak(polarity).verdict))].filter(Boolean),
    parts: { short, more, ...(say ? { say } : {}), ...(call ? { call } : {}) },
    values: [...new Set(facets)],
    sources: rests.map(id => sourceRow(id, language)),
  }
}

/** Situations with exactly the same words share one variant. */
const variantsOf = (about: PageOf, pack: Pack): Variant[] => {
  const { channel } = answerDefinition(about.answerId)
  const found = new Map<string, Variant>()
  for (const situation of channel ? situations.slice(0, 1) : situations) {
    const variant = variantIn(about, pack, situation)
    const name = JSON.stringify(variant)
    const known = found.get(name)
    if (known) known.said.push(nameOf(situation))
    else found.set(name, { said: channel ? [] : [nameOf(situation)], ...variant })
  }
  return [...found.values()]
}

/** Everything on the page of one answer of one authority in one language, and nothing else. */
export const answerPage = (about: PageOf): AnswerPage => {
  const pack = packs[about.municipality]
  if (!pack) throw new Error(`no pack ${about.municipality}`)
  const { version, source, sourceCheckedOn } = pack
  return {
    ...about,
    heading:
      about.answerId.split('.')[0] === 'crisis'
        ? ''
        : translateIn(about.language)(headingKey(about.answerId)),
    variants: variantsOf(about, pack),
    pack: { version, source, checkedOn: sourceCheckedOn },
  }
}

/** The fingerprint that a lawyer signs: of exactly what the page says. */
export const printOf = (page: AnswerPage): string => contentHash(JSON.stringify(page))

export type Print = PageOf & { hash: string }

export const allPages = (): PageOf[] =>
  packIds.flatMap(municipality =>
    Object.keys(answers).flatMap(answerId =>
      languages.map(language => ({ answerId, municipality, language })),
    ),
  )

export const printsOf = (pages: readonly PageOf[]): Print[] =>
  pages.map(page => ({ ...page, hash: printOf(answerPage(page)) }))

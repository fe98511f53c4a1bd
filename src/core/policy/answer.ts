import {
  type AnswerDefinition,
  type BlockDefinition,
  blocksOf,
  type CallName,
  type FoldDefinition,
  type Polarity,
} from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { topics } from '../../../flows/topics.ts'
import type { Block } from '../documents/block.ts'
import type { Language, Translate } from '../language.ts'
import { contentHash } from './content-hash.ts'
import { type Fills, openFills } from './fills.ts'
import { rule, ruleForChannel } from './rule.ts'
import type { RecordingSituation, Ruling } from './ruling.ts'
import {
  type Call,
  keyOf,
  missing,
  type Speaking,
  saysNothing,
  sourcesSaid,
  spokenBlock,
  spokenCall,
} from './spoken-block.ts'
import { type Stance, stanceBy } from './stance.ts'

export { answerKey, headingKey } from './spoken-block.ts'

/** Something folded away under its name. */
export type Fold = { title: string; blocks: Block[] }

export type Answer = {
  /** Two to six words that answer the question. */
  verdict: string
  /** What it comes to, where it says whether one may record. */
  tone?: Stance
  /** What is visible with the verdict. */
  short: Block[]
  say?: string
  more: Fold[]
  call?: Call
  /** The whole, in the order it is read: what is folded stands last. */
  blocks: Block[]
  /** Source ids, the authority's own page first where the answer rests on it. */
  sources: string[]
  /** Fingerprint of exactly what is shown; kept with a notice. */
  hash: string
}

export const answerDefinition = (answerId: string): AnswerDefinition => {
  const definition = answers[answerId]
  if (!definition) throw missing(`answer ${answerId}`)
  return definition
}

export const topicOfAnswer = (answerId: string): string => answerId.split('.')[0] ?? answerId

const holdsFor = ({ municipality }: Ruling) => {
  return (id: string): boolean => {
    const authorities = sources[id]?.authorities
    if (authorities === undefined) throw missing(`source ${id}`)
    return authorities === 'all' || authorities.includes(municipality)
  }
}

/** What a reason counts for here. */
const weighsReasons = ({ id, common, by }: BlockDefinition): boolean =>
  common === true && id === 'need' && by === 'needWeight'

const isPage = (id: string, { sources: own }: Ruling): boolean => own.includes(id)

/** The authority's own page first, then the rest in the order they are said. */
const ordered = (ids: string[], ruling: Ruling): string[] =>
  [...new Set([...ids.filter(id => isPage(id, ruling)), ...ids])].filter(holdsFor(ruling))

type Saying = Speaking & { says: (block: BlockDefinition) => boolean; uncalled: boolean }
type Parts = Pick<Answer, 'verdict' | 'tone' | 'short' | 'say' | 'more' | 'call' | 'blocks' | 'sources'>

const saidOf = (blocks: readonly BlockDefinition[], { ruling, says }: Saying): BlockDefinition[] =>
  blocks.filter(block => says(block) && !saysNothing(block, ruling))

/** Every block that this ruling lets an answer say. */
export const blocksSaid = (answerId: string, ruling: Ruling): BlockDefinition[] =>
  blocksOf(answerDefinition(answerId)).filter(block => !saysNothing(block, ruling))

/** The folds of an answer that this ruling lets say something, by the ids of their names; offers aside. */
export const foldsSaid = (asked: string, ruling: Ruling): string[] =>
  (answerDefinition(answerInForce(asked, ruling)).more ?? [])
    .filter(({ blocks }) => blocks.some(block => !block.offer && !saysNothing(block, ruling)))
    .map(({ title }) => title.id)

const foldOf = ({ title, blocks }: FoldDefinition, saying: Saying): Fold[] => {
  const said = saidOf(blocks, saying)
  if (said.length === 0) return []
  const name = saying.words(keyOf(saying.answerId, title))
  return [{ title: name, blocks: said.map(block => spokenBlock(block, saying)) }]
}

export const textOf = (block: BlockDefinition, speaking: Speaking): string => {
  const said = spokenBlock(block, speaking)
  return 'text' in said ? said.text : ''
}

const sayOf = ({ say }: AnswerDefinition, saying: Saying): { say?: string } => {
  const [said] = saidOf(say ? [say] : [], saying)
  if (!said) return {}
  const label = saying.words(`answers/common:say_label.${said.write ? 'write' : 'say'}`)
  return { say: `${label} ${textOf(said, saying)}` }
}

const paragraph = (text: string | undefined): Block[] => (text ? [{ kind: 'paragraph', text }] : [])

const linkTo = (call: Call | undefined): Block[] =>
  call ? [{ kind: 'link', label: call.label, href: call.href }] : []

const partsOf = (definition: AnswerDefinition, saying: Saying): Parts => {
  const { verdict, call: name, more: folds = [], say } = definition
  const told = saidOf(definition.short, saying)
  const short = told.map(block => spokenBlock(block, saying))
  const more = folds.flatMap(fold => foldOf(fold, saying))
  const call = name && !saying.uncalled && isRung(name, saying.ruling) ? spokenCall(name, saying) : undefined
  const spoken = sayOf(definition, saying)
  const folded = saidOf(
    folds.flatMap(({ blocks }) => blocks),
    saying,
  )
  const carries = sourcesSaid(
    [verdict, ...told, ...(say && spoken.say ? [say] : []), ...folded],
    saying.ruling,
  )
  const tone = stanceBy(verdict.by, saying.ruling)
  return {
    verdict: textOf(verdict, saying),
    ...(tone && { tone }),
    short,
    ...spoken,
    more,
    ...(call ? { call } : {}),
    blocks: [
      spokenBlock(verdict, saying),
      ...short,
      ...paragraph(spoken.say),
      ...linkTo(call),
      ...more.flatMap(({ blocks }) => blocks),
    ],
    sources: ordered(carries, saying.ruling),
  }
}

/** Only municipalities have a citizens' adviser. */
const isRung = (name: CallName, { adviser }: Ruling): boolean => name !== 'adviser' || adviser !== 'none'

const standIn = 'meta_bot.withdrawn'

/** The answer for a topic that belongs to another authority. */
const elsewhere = 'other_authority.not_ours'

/**
 * The answer shown instead when the topic is another authority's, or when the answer was withdrawn. Help in a crisis
 * is never replaced.
 */
export const answerInForce = (answerId: string, { withdrawn, notOurs }: Ruling): string => {
  const topic = topicOfAnswer(answerId)
  if (notOurs.includes(topic)) return elsewhere
  return withdrawn.includes(answerId) && topic !== 'crisis' ? standIn : answerId
}

/** How it is said: in which language, to which way of asking, and whether offers made a moment ago are left out. */
export type Speaker = {
  translate: Translate
  polarity?: Polarity | undefined
  offered?: boolean | undefined
  /** What a reason counts for was said just before. */
  weighed?: boolean | undefined
  /** Without the number to call: somebody may be in danger, and that number is no help. */
  uncalled?: boolean | undefined
}

/** How keys become words under a ruling, with the variables they may use. */
export const wordsIn = (
  ruling: Ruling,
  { translate, fills = openFills }: { translate: Translate; fills?: Fills },
): ((key: string) => string) => {
  const noticeName = translate(`answers/common:notice_name.${ruling.word}`)
  const parameters = { ...ruling.parameters, ...fills, noticeName }
  return key => translate(key, parameters)
}

/**
 * An answer as this authority may say it. Throws when a variant or a variable is missing, so that no text with a gap
 * in it, and no other authority's text, is ever shown.
 */
export const spokenAnswer = (asked: string, ruling: Ruling, speaker: Speaker): Answer => {
  const { translate, polarity = 'fact', offered = false, weighed = false, uncalled = false } = speaker
  const answerId = answerInForce(asked, ruling)
  const definition = answerDefinition(answerId)
  const words = wordsIn(ruling, { translate })
  const says = (block: BlockDefinition) => !(offered && block.offer) && !(weighed && weighsReasons(block))
  const saying: Saying = { answerId, ruling, polarity, words, says, uncalled }
  const parts = partsOf(definition, saying)
  const titles = parts.more.map(({ title }) => title)
  return { ...parts, hash: contentHash(JSON.stringify([answerId, parts.blocks, ...titles])) }
}

export const answerBlocks = (answerId: string, ruling: Ruling, translate: Translate): Answer =>
  spokenAnswer(answerId, ruling, { translate })

/** The same without the offers at its end, for when they were made a moment ago. */
export const answerWithoutOffers = (answerId: string, ruling: Ruling, translate: Translate): Answer =>
  spokenAnswer(answerId, ruling, { translate, offered: true })

/**
 * The ruling an answer is given under: its own channel if it has one, else what was talked of, else its topic's
 * default.
 */
export const rulingFor = (
  answerId: string,
  asked: { situation: RecordingSituation; pack: Pack },
  language: Language,
): Ruling => {
  const { channel } = answerDefinition(answerId)
  if (channel) return ruleForChannel(channel, asked.pack, language)
  const usual = topics[topicOfAnswer(answerId)]?.situation ?? {}
  return rule({ ...usual, ...defined(asked.situation) }, asked.pack, language)
}

const defined = ({ medium, setting }: RecordingSituation): RecordingSituation => ({
  ...(medium === undefined ? {} : { medium }),
  ...(setting === undefined ? {} : { setting }),
})

export const sourceView = (id: string, language: Language) => {
  const source = sources[id]
  if (!source) throw missing(`source ${id}`)
  return { id, label: source.label[language], url: source.url, checked: source.checked }
}

import type { AnswerDefinition, BlockDefinition } from '../../../flows/answers/answer.ts'
import { answers } from '../../../flows/answers/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { sources } from '../../../flows/sources.ts'
import { topics } from '../../../flows/topics.ts'
import type { Block } from '../documents/block.ts'
import { DomainError } from '../errors.ts'
import type { Language, Translate } from '../language.ts'
import { contentHash } from './content-hash.ts'
import { rule, ruleForChannel } from './rule.ts'
import type { Ruling, Situation } from './ruling.ts'

export type Answer = {
  blocks: Block[]
  /** Source ids, the authority's own page first where the answer rests on it. */
  sources: string[]
  /** Fingerprint of exactly what is shown; kept with a notice. */
  hash: string
}

const missing = (what: string): DomainError => new DomainError('not_found', { cause: what })

export const answerDefinition = (answerId: string): AnswerDefinition => {
  const definition = answers[answerId]
  if (!definition) throw missing(`answer ${answerId}`)
  return definition
}

export const topicOfAnswer = (answerId: string): string => answerId.split('.')[0] ?? answerId

/** `audio_office` → `answers/audio_office:main`; `audio_office.rude` → `answers/audio_office:rude`. */
export const answerKey = (answerId: string): string => {
  const [topic = answerId, local = 'main'] = answerId.split('.')
  return `answers/${topic}:${local}`
}

export const blockKey = (answerId: string, block: BlockDefinition): string =>
  block.common ? `answers/common:${block.id}` : `${answerKey(answerId)}.${block.id}`

const saysNothing = (block: BlockDefinition, ruling: Ruling): boolean =>
  block.each
    ? ruling.lists[block.each].length === 0
    : block.by !== undefined && (block.silentFor ?? []).includes(ruling[block.by])

const itemsOf = (key: string, block: BlockDefinition, { ruling, words }: Speaking): string[] =>
  block.each
    ? ruling.lists[block.each].map(value => words(`${key}.${value}`))
    : words(block.by ? `${key}.${ruling[block.by]}` : key).split('\n')

const addressOf = (href: string, ruling: Ruling): string => {
  const source = sources[href]
  if (source) return source.url
  const [scheme, name] = href.startsWith('tel:') ? ['tel:', href.slice(4)] : ['', href]
  const value = ruling.parameters[name]
  if (value === undefined) throw missing(`parameter ${name}`)
  return scheme + (scheme ? value.replaceAll(' ', '') : value)
}

type Speaking = { answerId: string; ruling: Ruling; words: (key: string) => string }

const spokenBlock = (block: BlockDefinition, speaking: Speaking): Block => {
  const key = blockKey(speaking.answerId, block)
  if (block.kind === 'list') return { kind: 'list', items: itemsOf(key, block, speaking) }
  const text = speaking.words(block.by ? `${key}.${speaking.ruling[block.by]}` : key)
  if (block.kind === 'link') {
    return { kind: 'link', label: text, href: addressOf(block.href ?? '', speaking.ruling) }
  }
  const source = block.source === 'policy' ? speaking.ruling.sources.at(-1) : block.source
  return source === undefined ? { kind: block.kind, text } : { kind: block.kind, text, source }
}

/** The sources of what is really said; the authority's own page stands in when a block names none. */
const sourcesOf = (
  definition: AnswerDefinition,
  said: readonly BlockDefinition[],
  ruling: Ruling,
): string[] => {
  const named = said.flatMap(({ source }) => (source === undefined || source === 'policy' ? [] : [source]))
  const rests = said.some(({ source }) => source === 'policy') ? ruling.sources : []
  const all = [...new Set([...rests, ...(definition.sources ?? []), ...named])].filter(id =>
    isSourceFor(id, ruling.municipality),
  )
  return all.length > 0 ? all : ruling.sources.slice(0, 1)
}

const isSourceFor = (id: string, municipality: string): boolean => {
  const authorities = sources[id]?.authorities
  if (authorities === undefined) throw missing(`source ${id}`)
  return authorities === 'all' || authorities.includes(municipality)
}

const spoken = (
  answerId: string,
  said: readonly BlockDefinition[],
  { ruling, translate }: { ruling: Ruling; translate: Translate },
): Answer => {
  const noticeName = translate(`answers/common:notice_name.${ruling.word}`)
  const parameters = { ...ruling.parameters, noticeName }
  const words = (key: string) => translate(key, parameters)
  const blocks = said.map(block => spokenBlock(block, { answerId, ruling, words }))
  return {
    blocks,
    sources: sourcesOf(answerDefinition(answerId), said, ruling),
    hash: contentHash(JSON.stringify([answerId, blocks])),
  }
}

const standIn = 'meta_bot.withdrawn'

/** What is said about a topic that is another authority's. */
const elsewhere = 'other_authority.not_ours'

/** What is said in an answer's place where it is not ours, or was taken back. Help in a crisis never is. */
const answerInForce = (answerId: string, { withdrawn, notOurs }: Ruling): string => {
  const topic = topicOfAnswer(answerId)
  if (notOurs.includes(topic)) return elsewhere
  return withdrawn.includes(answerId) && topic !== 'crisis' ? standIn : answerId
}

const speak = (answerId: string, ruling: Ruling, speaker: Speaker): Answer => {
  const id = answerInForce(answerId, ruling)
  const said = answerDefinition(id).blocks.filter(block => speaker.says(block) && !saysNothing(block, ruling))
  return spoken(id, said, { ruling, translate: speaker.translate })
}

type Speaker = { translate: Translate; says: (block: BlockDefinition) => boolean }

/**
 * An answer as this authority may say it. Throws when a variant or a variable is missing, so that no text
 * with a hole in it, and no other authority's text, is ever shown.
 */
export const answerBlocks = (answerId: string, ruling: Ruling, translate: Translate): Answer =>
  speak(answerId, ruling, { translate, says: () => true })

/** The same without the offers it ends in, for when they were made a moment ago. */
export const answerWithoutOffers = (answerId: string, ruling: Ruling, translate: Translate): Answer =>
  speak(answerId, ruling, { translate, says: block => !block.offer })

/** The ruling an answer is given under: its own channel where it has one, else what was spoken of, else its topic's. */
export const rulingFor = (
  answerId: string,
  asked: { situation: Situation; pack: Pack },
  language: Language,
): Ruling => {
  const { channel } = answerDefinition(answerId)
  if (channel) return ruleForChannel(channel, asked.pack, language)
  const usual = topics[topicOfAnswer(answerId)]?.situation ?? {}
  return rule({ ...usual, ...defined(asked.situation) }, asked.pack, language)
}

const defined = ({ medium, setting }: Situation): Situation => ({
  ...(medium === undefined ? {} : { medium }),
  ...(setting === undefined ? {} : { setting }),
})

export const sourceView = (id: string, language: Language) => {
  const source = sources[id]
  if (!source) throw missing(`source ${id}`)
  return { id, label: source.label[language], url: source.url, checked: source.checked }
}

import type { BlockDefinition, BlockFacet, CallName, Polarity } from '../../../flows/answers/answer.ts'
import { sources } from '../../../flows/sources.ts'
import type { Block } from '../documents/block.ts'
import { DomainError } from '../errors.ts'
import type { Ruling } from './ruling.ts'

export type Speaking = {
  answerId: string
  ruling: Ruling
  polarity: Polarity
  words: (key: string) => string
}

/** Whom to ring: `number` is missing where nobody has checked one, and `href` then leads to the site. */
export type Call = { label: string; href: string; number?: string; hours?: string }

export const missing = (what: string): DomainError => new DomainError('not_found', { cause: what })

/** `audio_office` → `answers/audio_office:main`; `audio_office.rude` → `answers/audio_office:rude`. */
export const answerKey = (answerId: string): string => {
  const [topic = answerId, local = 'main'] = answerId.split('.')
  return `answers/${topic}:${local}`
}

/** The question an answer answers, in the contract, above the answer and on buttons: a fine answer has one of its own. */
export const headingKey = (answerId: string): string =>
  answerId.includes('.') ? `${answerKey(answerId)}.heading` : `chat:choice.topic.${answerId}`

export const keyOf = (answerId: string, part: { id: string; common?: true }): string =>
  part.common ? `answers/common:${part.id}` : `${answerKey(answerId)}.${part.id}`

const isLeftOut = ({ when }: BlockDefinition, ruling: Ruling): boolean =>
  Object.entries(when ?? {}).some(([facet, values]) => !values.includes(ruling[facet as BlockFacet]))

/** Whether this ruling gives a block nothing to say. */
export const saysNothing = (block: BlockDefinition, ruling: Ruling): boolean =>
  isLeftOut(block, ruling) ||
  (block.each
    ? ruling.lists[block.each].length === 0
    : block.by !== undefined && (block.silentFor ?? []).includes(ruling[block.by]))

const wordsKey = (block: BlockDefinition, { answerId, ruling, polarity }: Speaking): string => {
  const key = keyOf(answerId, block)
  const varied = block.by ? `${key}.${ruling[block.by]}` : key
  return block.polar ? `${varied}.${polarity}` : varied
}

const itemsOf = (block: BlockDefinition, speaking: Speaking): string[] => {
  const { answerId, ruling, words } = speaking
  return block.each
    ? ruling.lists[block.each].map(value => words(`${keyOf(answerId, block)}.${value}`))
    : words(wordsKey(block, speaking)).split('\n')
}

const addressOf = (href: string, ruling: Ruling): string => {
  const source = sources[href]
  if (source) return source.url
  const [scheme, name] = href.startsWith('tel:') ? ['tel:', href.slice(4)] : ['', href]
  const value = ruling.parameters[name]
  if (value === undefined) throw missing(`parameter ${name}`)
  return scheme + (scheme ? value.replaceAll(' ', '') : value)
}

/** The page a sentence rests on: for `policy` the page that the value it varies by comes from. */
const sourceOf = ({ source, by, when = {} }: BlockDefinition, { pages, sources: own }: Ruling) => {
  if (source !== 'policy') return source
  const facet = by ?? Object.keys(when)[0]
  return (facet === undefined ? undefined : pages[facet as BlockFacet]) ?? own.at(-1)
}

export const spokenBlock = (block: BlockDefinition, speaking: Speaking): Block => {
  if (block.kind === 'list') return { kind: 'list', items: itemsOf(block, speaking) }
  const text = speaking.words(wordsKey(block, speaking))
  if (block.kind === 'link') {
    return { kind: 'link', label: text, href: addressOf(block.href ?? '', speaking.ruling) }
  }
  const source = sourceOf(block, speaking.ruling)
  return source === undefined ? { kind: block.kind, text } : { kind: block.kind, text, source }
}

/** The sources of what is said; for a list and a link they stand only in the definition. */
export const sourcesSaid = (said: readonly BlockDefinition[], ruling: Ruling): string[] => [
  ...new Set(said.flatMap(block => sourceOf(block, ruling) ?? [])),
]

/** Which parameters tell of each number. */
const numbers: Record<CallName, { number: string; hours?: string }> = {
  authority: { number: 'phone', hours: 'phoneHours' },
  leader: { number: 'phone', hours: 'phoneHours' },
  adviser: { number: 'adviserPhone' },
  emergency: { number: 'emergency' },
  violence: { number: 'violenceLine' },
  child: { number: 'childLine' },
  life: { number: 'lifeLine' },
}

export const spokenCall = (name: CallName, { ruling, words }: Speaking): Call => {
  const { parameters } = ruling
  const number = parameters[numbers[name].number]
  if (number === undefined) {
    return { label: words(`answers/common:call.${name}.unknown`), href: addressOf('website', ruling) }
  }
  const hours = parameters[numbers[name].hours ?? '']
  return {
    label: words(`answers/common:call.${name}.known`),
    href: `tel:${number.replaceAll(' ', '')}`,
    number,
    ...(hours === undefined ? {} : { hours }),
  }
}

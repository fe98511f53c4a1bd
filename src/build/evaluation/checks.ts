import type { Turn } from '../../app/conversation/turn.ts'
import { bounds } from '../../core/dialogue/policy/bounds.ts'
import type { Check } from './script.ts'

const folded = (value: unknown): string => [value].flat().join(',').toLocaleLowerCase('da')

/** The actual values of what a check asks for. */
const found: Record<string, (turn: Turn) => string[]> = {
  answer: ({ messages }) => messages.flatMap(({ answer }) => answer ?? []),
  act: ({ understood }) =>
    (understood?.acts ?? []).filter(({ probability }) => probability >= bounds.act).map(({ act }) => act),
  action: ({ understood }) => [understood?.action ?? 'none'],
  shows: ({ messages }) => messages.map(({ kind }) => kind),
  flag: ({ understood }) => understood?.flags ?? [],
  notice: ({ notice, expects }) => [
    notice === undefined ? 'closed' : 'open',
    ...(expects === 'check' ? ['checking'] : []),
  ],
  asks: ({ notice }) => [notice?.asking ?? 'nothing'],
  offers: ({ choices }) => choices.map(({ id }) => id),
  language: ({ language }) => [language],
  fact: ({ facts }) => Object.entries(facts).map(([field, value]) => `${field} ${[value].flat().join(',')}`),
  says: ({ messages }) => messages.map(({ text }) => text),
}

const isOf = (wanted: string, one: string): boolean =>
  wanted.endsWith('.*') ? one === wanted.slice(0, -2) || one.startsWith(wanted.slice(0, -1)) : one === wanted

const isFact = (wanted: string, one: string): boolean => {
  const [field = '', ...words] = wanted.split(' ')
  const [own = '', ...value] = one.split(' ')
  return field === own && folded(value.join(' ')).includes(folded(words.join(' ')))
}

const holds = ({ name, wanted }: Check, there: readonly string[]): boolean =>
  wanted.some(each =>
    there.some(one => {
      if (name === 'fact') return isFact(each, one)
      return name === 'says' ? folded(one).includes(folded(each)) : isOf(each, one)
    }),
  )

/** What a check finds wrong with a turn; empty where it holds. */
export const faultOf = (check: Check, turn: Turn): string | undefined => {
  const there = found[check.name]?.(turn) ?? []
  if (holds(check, there) !== check.isNot) return undefined
  return `${check.written} — there is: ${there.join(' · ').slice(0, 200) || 'nothing'}`
}

const hidden = /\[[^\]]+\]/

/** What no turn may do, whatever it is about. */
export const faultsAlways = (turn: Turn, before: readonly Turn[]): string[] => {
  const questions = turn.messages.filter(({ kind }) => kind === 'question' || kind === 'clarify')
  const earlier = new Set(before.flatMap(({ messages }) => messages.map(({ text }) => text)))
  const again = turn.messages.filter(({ kind, text }) => kind === 'answer' && earlier.has(text))
  const masked = Object.entries(turn.facts).filter(([, value]) => hidden.test(folded(value)))
  return [
    ...(questions.length > 1 ? ['always: asks two things at once'] : []),
    ...again.map(({ answer }) => `always: says ${answer} twice, word for word`),
    ...masked.map(([field, value]) => `always: keeps ${field} as ${value}`),
  ]
}

import { list, shared, sharedFold, text } from './answer.ts'

export const open = { wayIn: ['notice', 'request'] } as const
export const onlyWhereClosed = [
  'tell',
  'tell_but_veto',
  'ask',
  'ask_with_need',
  'agree_first',
  'free',
  'unknown',
]

/** Neither telling them nor writing is a way in where the rules do not allow it at all. */
export const closed = text('closed', { by: 'openness', silentFor: onlyWhereClosed, source: 'policy' })

export const instead = sharedFold(
  'alternatives',
  shared('offers', { by: 'minutes', source: 'policy', offer: true }),
)

/** Whom to go to next, once a no has come. */
export const onward = shared('onward', { by: 'adviser', source: 'ombudsman_complaint' })

export const considerations = list('considerations', {
  common: true,
  each: 'refusalGrounds',
  source: 'policy',
})

const weighed = { when: { reason: ['weighed'] }, source: 'policy' }

/** The needs the authority names and what else it weighs, where it weighs the reason by criteria. */
export const looksAt = sharedFold(
  'looks_at',
  shared('looks_at_intro', { ...weighed, by: 'needsNamed', silentFor: ['no'] }),
  list('need_list', { ...weighed, common: true, each: 'needExamples' }),
  list('considerations', { ...weighed, common: true, each: 'refusalGrounds' }),
)

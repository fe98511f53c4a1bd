import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Turn } from '../../src/app/turn.ts'
import { type Talk, talk } from './talk.ts'

/**
 * What people write at one place in a conversation, and what has to come of it, written before anything was
 * read. Of one half the errors were looked at; the other is only counted, and does not fall below what it was.
 */
const words = {
  da: {
    question: 'Må jeg optage mødet med min sagsbehandler på torsdag kl. 10?',
    department: 'Jobcentret',
    skip: 'spring over',
    own: 'kun mig',
    office: 'Må jeg optage mødet?',
  },
  en: {
    question: 'May I record the meeting with my caseworker on Thursday at 10?',
    department: 'Job centre',
    skip: 'skip',
    own: 'only me',
    office: 'May I record the meeting?',
  },
} as const

type Spoken = keyof typeof words

/** The buttons (`@`) and words that lead there from a new conversation. */
const wayTo = (place: string, language: Spoken): string[] => {
  const { question, department, skip, own, office } = words[language]
  const toNeed = [question, '@notice.start', department]
  const ways: Record<string, string[]> = {
    first: [],
    answered: [question],
    meetingAt: [office, '@notice.start'],
    department: [question, '@notice.start'],
    need: toNeed,
    listeners: [...toNeed, skip],
    alternatives: [...toNeed, skip, own],
    check: [...toNeed, '@notice.check'],
  }
  return ways[place] ?? []
}

const at = async (place: string, language: Spoken): Promise<Talk> => {
  const citizen = await talk({ language })
  for (const step of wayTo(place, language))
    await (step.startsWith('@') ? citizen.picks(step.slice(1)) : citizen.says(step))
  return citizen
}

const fieldIn = (turn: Turn, name: string): string => {
  const fields: Record<string, unknown> = turn.notice?.fields ?? {}
  return String(fields[name] ?? '')
}

type Said = { before: Turn; turn: Turn }

/** `f.` a field is so, holds (`~`), or is given; `no:f.` is not. */
const isField = (wanted: string, turn: Turn): boolean => {
  const [, not, name = '', sign, value = ''] = /^(no:)?f\.(\w+)([=~]?)(.*)$/.exec(wanted) ?? []
  const given = fieldIn(turn, name)
  if (not !== undefined) return given === ''
  if (sign === '=') return given === value
  return sign === '~' ? given.includes(value) : given !== ''
}

const holds = (wanted: string, { before, turn }: Said): boolean => {
  const [name = '', value = ''] = wanted.split('=')
  const topics = turn.understood?.topics ?? []
  switch (name) {
    case 'asking':
      return turn.notice?.asking === value
    case 'topic':
      return topics.includes(value)
    case 'not-topic':
      return !topics.includes(value)
    case 'expects':
      return turn.expects === value
    case 'closed':
      return turn.notice?.asking === undefined
    case 'notice':
      return turn.notice?.asking !== undefined
    case 'other':
      return turn.understood?.action === 'handover'
    case 'goes on':
      return turn.notice?.asking !== before.notice?.asking
    case 'understood':
      return turn.understood?.action !== 'clarify'
    default:
      return isField(wanted, turn)
  }
}

type Row = { language: Spoken; place: string; text: string; wanted: string[] }

const rowsOf = (half: string): Row[] =>
  (['da', 'en'] as const).flatMap(language =>
    readFileSync(`test/app/turns/${half}-${language}.tsv`, 'utf8')
      .trim()
      .split('\n')
      .map(line => {
        const [place = '', text = '', wanted = ''] = line.split('\t')
        return { language, place, text, wanted: wanted.split(';') }
      }),
  )

const unmet = async ({ language, place, text, wanted }: Row): Promise<string[]> => {
  const citizen = await at(place, language)
  const before = citizen.turn()
  const turn = await citizen.says(text)
  return wanted.filter(one => !holds(one, { before, turn }))
}

describe('what people write at a place in a conversation', () => {
  test.each([...rowsOf('watched'), ...rowsOf('voices-watched')])(
    '"$text" at $place ($language) does what was meant',
    async row => {
      expect(await unmet(row)).toEqual([])
    },
  )

  test.each([
    ['kept-apart', 52, 57],
    ['voices-kept-apart', 10, 13],
  ])('of %s, only counted, at least %d of %d do', async (half, least, all) => {
    const rows = rowsOf(half)
    let met = 0
    for (const row of rows) if ((await unmet(row)).length === 0) met++
    expect(rows.length).toBe(all)
    expect(met).toBeGreaterThanOrEqual(least)
  })
})

import { describe, expect, test } from 'vitest'
import type { MessageReading, Scored } from '../../../src/core/reader/reading.ts'
import { testDeps } from '../../deps.ts'
import { givenReading } from '../given-reading.ts'
import { talk } from '../talk.ts'

type Shares = Record<string, number>

const shares = (all: Shares): Scored<string>[] =>
  Object.entries(all).map(([name, probability]) => ({ name, probability }))

const asking = (topics: Shares, answers: Shares, facts: Record<string, string> = {}): MessageReading => ({
  ...givenReading({ acts: ['ask'], facts }),
  topics: shares(topics),
  answers: shares(answers),
  asksNothing: 0.02,
})

const likely = { 'audio_phone.staff_lines': 0.9, audio_phone: 0.08 }

const messages: Record<string, MessageReading> = {
  'do they record us': givenReading({ acts: ['ask'], topics: ['staff_records'] }),
  'may I record at the office': givenReading({ acts: ['ask'], topics: ['audio_office'] }),
  'I work there, they record me': givenReading({ acts: ['ask'], topics: ['staff_side'] }),
  'on your lines, I mean': asking({ audio_phone: 0.46, staff_records: 0.44 }, likely),
  'and by phone, your own?': asking({ audio_phone: 0.6, audio_office: 0.3 }, likely, { setting: 'home' }),
  'and on the lines here': asking({ audio_phone: 0.6, staff_side: 0.3 }, likely),
  'may my husband hear it': asking({ sharing_publish: 0.9 }, { 'sharing_publish.partner': 0.9 }),
  'or just him, at home': asking(
    { sharing_publish: 0.9 },
    { 'sharing_publish.partner': 0.6, sharing_publish: 0.38 },
  ),
}

const answersTo = async (...texts: string[]): Promise<(string | undefined)[]> => {
  const read = async (text: string) => messages[text] ?? givenReading({})
  const citizen = await talk({}, await testDeps({ read }))
  for (const text of texts) await citizen.says(text)
  return citizen.turn().messages.flatMap(({ answer }) => (answer === undefined ? [] : [answer]))
}

describe('a fine answer that is surely meant is given', () => {
  test.each([
    ['what was talked of before is nearly as likely', 'do they record us', 'on your lines, I mean'],
    ['a place is named, as in a follow-up', 'may I record at the office', 'and by phone, your own?'],
    ['somebody asked as staff before', 'I work there, they record me', 'and on the lines here'],
  ])('also where %s', async (_where, before, text) => {
    expect(await answersTo(before, text)).toEqual(['audio_phone.staff_lines'])
  })
})

test('the plain answer of a topic never takes the place of the fine one given before', async () => {
  expect(await answersTo('may my husband hear it', 'or just him, at home')).toEqual([
    'sharing_publish.partner',
  ])
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { testDeps } from '../../deps.ts'
import { rounds } from '../../rounds.ts'
import { givenReading } from '../given-reading.ts'
import { talk } from '../talk.ts'

/** Every act that the reader can hear, and not only those that something is done about. */
const { acts } = JSON.parse(readFileSync('training/labels.json', 'utf8')) as { acts: string[] }
const topics = [
  'audio_office',
  'audio_phone',
  'bisidder',
  'formal_notice',
  'staff_records',
  'ambiguous',
  'out_of_scope',
]
const facts = [
  { medium: 'audio' },
  { setting: 'phone' },
  { setting: 'office' },
  { department: 'Borgerservice' },
  { employee: 'Lone Hansen' },
  { need: 'remember' },
  { alternatives: 'bisidder' },
  { listeners: 'own' },
]

type GivenReading = Parameters<typeof givenReading>[0]

const said: fc.Arbitrary<GivenReading> = fc
  .record({
    acts: fc.subarray(acts, { minLength: 1, maxLength: 3 }),
    topics: fc.subarray(topics, { maxLength: 2 }),
    facts: fc
      .subarray(facts, { maxLength: 2 })
      .map(list => Object.assign({}, ...list) as Record<string, string>),
    denied: fc.subarray([{ listeners: 'own' }, { alternatives: 'bisidder' }, { setting: 'office' }], {
      maxLength: 1,
    }),
    danger: fc.option(fc.constantFrom({ degree: 'perhaps' as const }, { degree: 'sure' as const }), {
      nil: undefined,
      freq: 12,
    }),
  })
  .map(({ danger, denied, ...rest }) => ({
    ...rest,
    denied: Object.assign({}, ...denied) as Record<string, string>,
    ...(danger && { danger }),
  }))

const asksOf = ({ messages }: Turn): string[] =>
  messages
    .map(({ kind }) => kind)
    .filter(kind => kind === 'question' || kind === 'clarify' || kind === 'check')

/** Acts that bid facts to go, or to stand as they stood before. */
const bidsAway = ['cancel', 'restart', 'delete', 'undo', 'take_back', 'bye']

const isDeleting = ({ choices }: Turn): boolean => choices[0]?.id === 'command.delete'

/** Whether they were asked if they need help: what they said beside it waits, and is done now. */
const isAskingDanger = ({ messages, choices }: Turn): boolean =>
  messages.at(-1)?.kind === 'clarify' && choices[0]?.id === 'topic.crisis'

/** What may be gone: what was bidden away, all of it by a yes to "delete everything?", and what is said not to be so. */
const mayBeGone = (field: string, messages: GivenReading[], before: Turn): boolean =>
  isDeleting(before) ||
  messages.some(
    ({ acts, denied }) => acts?.some(act => bidsAway.includes(act)) === true || field in (denied ?? {}),
  )

const talkOf = async (readings: GivenReading[]): Promise<Turn[]> => {
  let next: GivenReading = {}
  const citizen = await talk({}, await testDeps({ read: async () => givenReading(next) }))
  const turns: Turn[] = []
  for (const reading of readings) {
    next = reading
    turns.push(await citizen.says('det her er en besked'))
  }
  return turns
}

describe('whatever is done, in any order', () => {
  test('what was asked back before is not asked again beside the question of a field', async () => {
    const turns = await talkOf([
      { acts: ['adversarial'] },
      { acts: ['ask', 'prefer_alternative'], topics: ['audio_office'] },
      { acts: ['affirm', 'back', 'summary'] },
    ])
    expect(turns.map(asksOf).at(-1)).toEqual(['question'])
  })

  test('"again" beside what may be danger says again what was said before it was asked about', async () => {
    const perhaps = { degree: 'perhaps' as const }
    const [answer, asked, again] = await talkOf([
      { acts: ['ask'], topics: ['audio_office'] },
      { acts: ['repeat'], danger: perhaps },
      { acts: ['deny'] },
    ])
    expect(asked && asksOf(asked)).toEqual(['clarify'])
    expect(again?.messages.at(-1)?.text).toBe(answer?.messages.at(-1)?.text)
  })

  test('one thing is asked back, also after what waited', async () => {
    const waiting = { acts: ['language.da'], danger: { degree: 'perhaps' as const } }
    const [, after] = await talkOf([waiting, { acts: ['skip'], topics: ['ambiguous'] }])
    expect(after && asksOf(after)).toEqual(['clarify'])
  })

  test('there is no dead end, no lost fact, and never two questions; undo restores exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), async messages => {
        let next: GivenReading = {}
        const citizen = await talk({}, await testDeps({ read: async () => givenReading(next) }))
        let waiting: GivenReading[] = []
        for (const message of messages) {
          next = message
          const before = citizen.turn()
          if (!isAskingDanger(before)) waiting = []
          const turn = await citizen.says('det her er en besked')
          expect(turn.messages.length).toBeGreaterThan(0)
          expect(turn.choices.length > 0 || turn.expects === 'message').toBe(true)
          const asked = asksOf(turn)
          expect(asked.filter(kind => kind !== 'check').length, asked.join()).toBeLessThan(2)
          const lost = Object.keys(before.facts).filter(field => !(field in turn.facts))
          expect(lost.filter(field => !mayBeGone(field, [message, ...waiting], before))).toEqual([])
          if (message.danger?.degree === 'perhaps') waiting = [message]
          if (turn.choices.some(({ id }) => id === 'command.undo')) {
            const undone = await citizen.picks('command.undo')
            expect(undone.facts).toEqual(before.facts)
            expect(undone.notice).toEqual(before.notice)
            expect(undone.expects).toBe(before.expects)
          }
        }
      }),
      { numRuns: rounds(60, 2000), seed: Number(process.env.SEED ?? 20261130) },
    )
  })
})

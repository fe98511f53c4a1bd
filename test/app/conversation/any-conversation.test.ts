import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Turn } from '../../../src/app/conversation/turn.ts'
import { rounds } from '../../rounds.ts'
import { commandsAnywhere, words } from '../any-words.ts'
import { type Talk, talk } from '../talk.ts'

type Move =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; index: number }
  | { kind: 'command'; id: string }
  | { kind: 'language'; code: string }

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words).map(text => ({ kind: 'text' as const, text })) },
  { weight: 4, arbitrary: fc.nat(30).map(index => ({ kind: 'choice' as const, index })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...commandsAnywhere).map(id => ({ kind: 'command' as const, id })),
  },
  { weight: 1, arbitrary: fc.constantFrom('da', 'en').map(code => ({ kind: 'language' as const, code })) },
  {
    weight: 1,
    arbitrary: fc
      .string({ minLength: 1, maxLength: 300 })
      .map(text => ({ kind: 'text' as const, text: `x${text}` })),
  },
)

const makes = (citizen: Talk, { ...step }: Move) => {
  if (step.kind === 'text') return citizen.says(step.text)
  if (step.kind === 'command') return citizen.picks(step.id)
  if (step.kind === 'language') return citizen.switchesTo(step.code)
  const { choices } = citizen.turn()
  const choice = choices[step.index % Math.max(1, choices.length)]
  return citizen.picks(choice?.id ?? 'command.help')
}

/** Whether the step leads back: the question before is asked again, also where its answer is wanted no longer. */
const goesBack = (step: Move, before: Turn): boolean => {
  if (step.kind === 'text') return step.text === 'tilbage'
  if (step.kind === 'choice')
    return before.choices[step.index % Math.max(1, before.choices.length)]?.id === 'command.back'
  return step.kind === 'command' && step.id === 'command.back'
}

/** Back asks again what has been answered. */
const isAnswered = ({ asking = '', fields }: NonNullable<Turn['notice']>): boolean =>
  asking in fields || (asking === 'meetingAt' && fields.meetingUnknown === true)

describe('any conversation', () => {
  test.each(['kolding', 'nyborg', 'silkeborg'])(
    'in %s keeps its promises, whatever is written or pressed',
    async municipality => {
      await fc.assert(
        fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 14 }), async moves => {
          const citizen = await talk({ municipality })
          const asked = new Set<string>()
          let askedAgain: string | undefined
          for (const each of moves) {
            const back = goesBack(each, citizen.turn())
            const turn = await makes(citizen, each)
            expect(turn.messages.length).toBeGreaterThan(0)
            expect(turn.messages.every(({ text }) => text.trim() !== '' && !text.includes('{{'))).toBe(true)
            expect(turn.state.length).toBeLessThanOrEqual(24_000)
            expect(turn.choices.length > 0 || turn.expects === 'message').toBe(true)
            const { notice } = turn
            if (back && asked.has(notice?.asking ?? '')) askedAgain = notice?.asking
            if (askedAgain !== notice?.asking) askedAgain = undefined
            // The first that is missing is asked for. Only what was asked for already may be put off, also after all else.
            if (notice?.asking && notice.asking !== askedAgain && !isAnswered(notice)) {
              const { asking, missing } = notice
              const first = missing.find(field => field === asking || !asked.has(field)) ?? asking
              expect(first).toBe(asking)
            }
            if (notice?.asking) asked.add(notice.asking)
            if (notice) expect(notice.complete).toBe(notice.missing.length === 0)
            if (turn.expects === 'check') expect(citizen.view().check?.rows.length).toBeGreaterThan(2)
            expect(citizen.view().history().length).toBeGreaterThan(0)
          }
        }),
        { numRuns: rounds(40, 1000), seed: Number(process.env.SEED ?? 20261124) },
      )
    },
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../../src/core/errors.ts'
import { isNoNeed, isPolicyAlone } from '../../../src/core/notice/decision/ground-words.ts'
import { decisionOutcomes, limits } from '../../../src/core/notice/decision/outcome-questions.ts'
import type { Proposed } from '../../../src/core/notice/decision/proposed.ts'
import { type Command, decide } from '../../../src/core/notice/lifecycle/decide.ts'
import type { NoticeEvent } from '../../../src/core/notice/lifecycle/event.ts'
import { evolve, type Notice, noticeFrom } from '../../../src/core/notice/lifecycle/notice.ts'
import { bo, ida, now, received } from './given.ts'

const said = fc.option(
  fc.oneof(
    fc.constantFrom(
      '',
      'Nej',
      'Vores politik',
      'Ifølge kommunens retningslinjer er det ikke tilladt',
      'Borgeren har ikke oplyst et behov',
      'En anden borgers private forhold drøftes på mødet.',
      'Du har brug for at huske, og derfor tilbyder vi et referat.',
    ),
    fc.string({ maxLength: 60 }),
  ),
  { nil: undefined },
)

/** Most answers say only what their letter has a place for; the rest are refused for saying more. */
const hasPlace = (outcome: Proposed['outcome'], name: string): boolean =>
  name === 'message' || (name === 'conditions' ? outcome === 'accepted_with_conditions' : limits(outcome))

const proposed = fc
  .record({
    outcome: fc.constantFrom(...decisionOutcomes),
    assessment: said,
    ground: said,
    conditions: said,
    message: said,
    fits: fc.constantFrom(true, true, false),
  })
  .map(({ outcome, fits, ...texts }): Proposed => {
    const written = Object.entries(texts)
      .filter(([, text]) => text !== undefined && text !== '')
      .filter(([name]) => !fits || hasPlace(outcome, name))
    return { outcome, ...Object.fromEntries(written) }
  })

const who = fc.constantFrom(ida, bo)
/** How far what somebody looks at is behind. */
const version = fc.constantFrom(0, 0, 0, 0, 1)

/** Anything anybody can want, staff and citizen, in any order and at any version. */
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: deciding() },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('release' as const),
      by: who,
      version,
      proposedAt: fc.constant(now.toISOString()),
      terms: fc.constant([]),
    }),
  },
  fc.record({ type: fc.constant('open_need' as const), by: who }),
  fc.record({ type: fc.constant('withdraw' as const), version }),
  fc.record({ type: fc.constant('reply' as const), version }),
  fc.record({
    type: fc.constant('change' as const),
    version,
    fields: fc.constant({}),
    hasNeed: fc.boolean(),
    needWithheld: fc.boolean(),
    needChanged: fc.boolean(),
  }),
)

function deciding() {
  return fc.record({
    type: fc.constant('decide' as const),
    by: who,
    version,
    proposed,
    pack: fc.record({ reasonRequired: fc.boolean() }),
    replaces: fc.boolean(),
    alone: fc.boolean(),
  })
}

/** At the version that stands, or one behind. */
const standing = (notice: Notice, wanted: Command): Command =>
  'version' in wanted ? { ...wanted, version: notice.version - wanted.version } : wanted

const done = (notice: Notice, wanted: Command): NoticeEvent[] => {
  try {
    return decide(notice, wanted, now)
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}

/** What has to be true of an answer that goes out, whoever wrote it and whoever sent it. */
const holds = (before: Notice, event: Extract<NoticeEvent, { type: 'decided' }>, wanted: Command) => {
  const isLast = before.status === 'waiting' || before.status === 'asked'
  expect(before.status).not.toBe('withdrawn')
  if (!isLast) expect(event.replaces).toBe(before.decisions.at(-1)?.version)
  if ('version' in wanted) expect(wanted.version).toBe(before.version)
  if (!limits(event.outcome)) return
  expect(event.ground?.trim()).toBeTruthy()
  expect(event.assessment?.trim().length).toBeGreaterThanOrEqual(20)
  expect(isPolicyAlone(event.ground ?? '') || isPolicyAlone(event.assessment ?? '')).toBe(false)
  if (before.hasNeed) expect(before.needOpenedBy).toContain(event.by.id)
  const silent = before.needWithheld || !before.hasNeed
  const asked = before.decisions.some(({ outcome }) => outcome === 'more_information')
  if (wanted.type === 'decide' && silent && !asked && !wanted.pack.reasonRequired)
    expect(isNoNeed(event.ground ?? '')).toBe(false)
  if (event.releasedBy !== undefined) expect(event.releasedBy.id).not.toBe(event.by.id)
}

describe('no path', () => {
  it('leads to a no or a limit with an empty ground, or to an answer where there can be none', () => {
    let sent = 0
    let limited = 0
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.array(command, { maxLength: 14 }),
        (hasNeed, needWithheld, commands) => {
          let notice = noticeFrom([received({ hasNeed, needWithheld: hasNeed && needWithheld })])
          for (const behind of commands) {
            const wanted = standing(notice, behind)
            for (const event of done(notice, wanted)) {
              if (event.type === 'decided') {
                holds(notice, event, wanted)
                if (limits(event.outcome)) limited += 1
                sent += 1
              }
              notice = evolve(notice, event)
            }
          }
        },
      ),
      { numRuns: 6000 },
    )
    // Enough went out for this to have said something.
    expect(sent).toBeGreaterThan(800)
    expect(limited).toBeGreaterThan(20)
  })
})

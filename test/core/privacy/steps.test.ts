import { describe, expect, it } from 'vitest'
import { withoutCpr } from '../../../src/core/notice/fields/without-cpr.ts'
import { announcedIn } from '../../../src/core/privacy/announced.ts'
import { phonesIn } from '../../../src/core/privacy/contact-data.ts'
import { cprIn } from '../../../src/core/privacy/cpr.ts'
import { digitRuns } from '../../../src/core/privacy/digits.ts'
import { mask } from '../../../src/core/privacy/mask.ts'
import { numbersSaid } from '../../../src/core/privacy/numbers-said.ts'
import { saidToBeCpr } from '../../../src/core/privacy/said-to-be-cpr.ts'
import { spokenCprIn, spokenPhonesIn, spokenToBeCpr } from '../../../src/core/privacy/spoken-numbers.ts'
import { cprInThousands } from '../../../src/core/privacy/sums-and-orders.ts'

/** The same groups, and how often one of their parts is looked at: time, counted without a clock. */
const counted = <T extends object>(runs: readonly (readonly T[])[]) => {
  let steps = 0
  const seen = (one: T): T =>
    new Proxy(one, {
      get: (target, name) => {
        steps += 1
        return Reflect.get(target, name)
      },
    })
  return { runs: runs.map(run => run.map(seen)), steps: () => steps }
}

const looks: Record<string, (text: string) => number> = {
  'digits that are a CPR number': text => {
    const { runs, steps } = counted(digitRuns(text))
    for (const run of runs) cprIn(run)
    return steps()
  },
  'digits said to be one': text => {
    const { runs, steps } = counted(digitRuns(text))
    saidToBeCpr(text, runs)
    return steps()
  },
  'telephone numbers': text => {
    const { runs, steps } = counted(digitRuns(text))
    phonesIn(text, runs)
    return steps()
  },
  'numbers in words': text => {
    const { runs, steps } = counted(numbersSaid(text))
    spokenCprIn(runs)
    spokenToBeCpr(text, runs)
    spokenPhonesIn(text, runs)
    return steps()
  },
  'the end of a number, announced': text => {
    const { runs, steps } = counted(numbersSaid(text))
    announcedIn(text, runs)
    return steps()
  },
  'sums that are numbers': text => {
    const { runs, steps } = counted(digitRuns(text))
    cprInThousands(text, runs)
    return steps()
  },
}

const ofLength = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length)

const shapes = [
  ...['cpr ', 'cpr 10:00 ', 'cpr 1 ', 'cpr 1234 ', '10:00 ', '1 ', '1-', '12 ', '01-02-90 ', '20304050 '],
  ...['tlf 2 ', 'ring en to ', 'cpr en to ', 'en to ', 'twenty two ', 'nul ', 'halvfems 2 ', 'sidste fire 1'],
  ...['nej en ', '1 nej ', 'resten 1234 ', 'resten er en to tre ', 'en maj 88 ', '010290-1234 nej 1243 '],
  ...['1.405.741.288 ', 'double to ', 'øh 1 ', '👉1'],
]

/** "cpr cpr cpr … 10:00 10:00": each word with every number behind it. */
const wordsThenNumbers = (length: number) => ofLength('cpr ', length / 2) + ofLength('10:00 ', length / 2)

describe('what is looked for in a text costs by its length', () => {
  const texts: [name: string, ofSize: (length: number) => string][] = [
    ['words, then numbers', wordsThenNumbers],
    ...shapes.map((shape): [string, (length: number) => string] => [shape, size => ofLength(shape, size)]),
  ]
  for (const [look, stepsFor] of Object.entries(looks))
    it.each(texts)(`${look}: "%s"`, (_name, ofSize) => {
      const [once, twice] = [stepsFor(ofSize(2000)), stepsFor(ofSize(4000))]
      // Twice as long is twice as dear, and a little for where the text ends; looked at anew for each word, it is four times.
      expect(twice).toBeLessThanOrEqual(2.1 * once + 200)
      expect(once).toBeLessThanOrEqual(2000 * 100)
    })
})

describe('a number said to be a CPR number', () => {
  it('is found behind many words that say so, and many numbers that are none', () => {
    const { text, found } = mask(`${wordsThenNumbers(1000)} mit cpr er 1234`, 'da')
    expect(text).toMatch(/mit cpr er \[/)
    expect(found).toContain('cpr')
  })

  it('is taken out of a field however much blank space is around it, and nothing longer is kept', () => {
    expect(withoutCpr(`${' '.repeat(3000)}010290-1234`, 'da')).not.toContain('010290')
    const tooLong = `${'x'.repeat(2001)} 010290-1234`
    expect(withoutCpr(tooLong, 'da')).toBe(tooLong)
  })
})

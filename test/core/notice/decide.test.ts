import { describe, expect, it } from 'vitest'
import { isNoNeed, isPolicyAlone } from '../../../src/core/notice/decision/ground-words.ts'
import type { NoticeEvent } from '../../../src/core/notice/lifecycle/event.ts'
import {
  bo,
  changed,
  decided,
  deciding,
  given,
  ida,
  needOpened,
  now,
  opened,
  received,
  withdrawn,
} from './given.ts'

const assessment = 'Samtalen handler også om en anden borger, som er til stede.'
const ground = 'third_party'
const limit = { assessment, ground }

describe('accepting', () => {
  it('needs no assessment, no ground and no opened need', () => {
    given(received())
      .when(deciding({ outcome: 'accepted' }))
      .then({ type: 'decided', outcome: 'accepted', by: ida })
  })
})

describe('taking note', () => {
  it('is for packs whose word is notice', () => {
    given(received({ word: 'notice' }))
      .when(deciding({ outcome: 'noted' }))
      .then({ outcome: 'noted' })
  })

  it('is not an answer to a request', () => {
    given(received())
      .when(deciding({ outcome: 'noted' }))
      .thenRefused('invalid_fields', { outcome: 'noted_not_here' })
  })
})

describe('refusing', () => {
  it('needs the need opened, a concrete assessment and a ground, and says so for each', () => {
    given(received())
      .when(deciding({ outcome: 'refused' }))
      .thenRefused('invalid_fields', {
        need: 'unopened',
        assessment: 'required',
        ground: 'required',
      })
  })

  it('is possible when all three are there', () => {
    given(received(), needOpened())
      .when(deciding({ outcome: 'refused', ...limit }))
      .then({ outcome: 'refused', assessment, ground })
  })

  it('needs the need opened by whoever refuses, not by a colleague', () => {
    given(received(), needOpened(bo))
      .when(deciding({ outcome: 'refused', ...limit }))
      .thenRefused('invalid_fields', { need: 'unopened' })
  })

  it('needs the need opened again when the citizen has changed it', () => {
    given(received(), needOpened(), changed())
      .when(deciding({ outcome: 'refused', ...limit }, { version: 2 }))
      .thenRefused('invalid_fields', { need: 'unopened' })
  })

  it('does not need the need opened again when something else was changed', () => {
    given(received(), needOpened(), changed({ needChanged: false }))
      .when(deciding({ outcome: 'refused', ...limit }, { version: 2 }))
      .then({ outcome: 'refused' })
  })

  it('needs nothing opened when no need was given', () => {
    given(received({ hasNeed: false }))
      .when(deciding({ outcome: 'refused', ...limit }))
      .then({ outcome: 'refused' })
  })

  it('cannot rest on a policy alone', () => {
    for (const policy of ['policy', 'Kommunens politik', 'Ifølge vores retningslinjer er det ikke tilladt'])
      given(received(), needOpened())
        .when(deciding({ outcome: 'refused', assessment, ground: policy }))
        .thenRefused('invalid_fields', { ground: 'policy_alone' })
  })

  it('cannot have an assessment that only points at a policy', () => {
    given(received(), needOpened())
      .when(deciding({ outcome: 'refused', assessment: 'Ifølge kommunens retningslinjer', ground }))
      .thenRefused('invalid_fields', { assessment: 'policy_alone' })
  })

  it('cannot have one word for an assessment', () => {
    given(received(), needOpened())
      .when(deciding({ outcome: 'refused', assessment: 'Nej', ground }))
      .thenRefused('invalid_fields', { assessment: 'too_short' })
  })

  it('is not for those who prefer not to say why, unless a reason is required or was asked for', () => {
    const withheld = received({ needWithheld: true })
    const refusal = {
      outcome: 'refused',
      assessment,
      ground: 'Borgeren har ikke oplyst noget behov',
    } as const
    given(withheld, needOpened())
      .when(deciding(refusal))
      .thenRefused('invalid_fields', { ground: 'need_withheld' })
    given(withheld, needOpened())
      .when(deciding(refusal, { pack: { reasonRequired: true } }))
      .then({ outcome: 'refused' })
    given(withheld, needOpened(), decided({ outcome: 'more_information', message: 'Hvorfor?' }))
      .when(deciding(refusal, { version: 2 }))
      .then({ outcome: 'refused' })
  })
})

describe('silence about the need', () => {
  it('is no ground, whether it was chosen or the question was passed over', () => {
    for (const silent of [received({ needWithheld: true }), received({ hasNeed: false })])
      for (const ground of ['Der er ikke oplyst et behov', 'Intet behov', 'no_need'])
        given(silent, needOpened())
          .when(deciding({ outcome: 'refused', assessment, ground }))
          .thenRefused('invalid_fields', { ground: 'need_withheld' })
  })
})

describe('conditions in fixed words', () => {
  const pack = { reasonRequired: false, terms: ['private', 'publish'] as const, colleague: true }
  const limit = { outcome: 'accepted_with_conditions', assessment, ground } as const

  it('are enough by themselves, and only those that the rules here have', () => {
    given(received(), needOpened())
      .when(deciding({ ...limit, terms: ['private'] }, { pack }))
      .then({ outcome: 'accepted_with_conditions', terms: ['private'] })
    given(received(), needOpened())
      .when(deciding({ ...limit, terms: ['staff_record'] }, { pack }))
      .thenRefused('invalid_fields', { terms: 'not_here' })
    given(received(), needOpened())
      .when(deciding({ ...limit, terms: [] }, { pack }))
      .thenRefused('invalid_fields', { conditions: 'required' })
  })

  it('are not sent when a rule they rest on was taken back while the answer waited', () => {
    const at = now.toISOString()
    const waiting: NoticeEvent = { type: 'proposed', at, by: bo, proposed: { ...limit, terms: ['private'] } }
    const release = { type: 'release', by: ida, version: 1, proposedAt: at } as const
    given(received(), needOpened(bo), needOpened(), waiting)
      .when({ ...release, terms: ['private', 'publish'] })
      .then({ type: 'decided', terms: ['private'] })
    given(received(), needOpened(bo), needOpened(), waiting)
      .when({ ...release, terms: ['publish'] })
      .thenRefused('invalid_fields', { terms: 'taken_back' })
  })

  it('name a colleague only where the rules know of one', () => {
    given(received())
      .when(deciding({ outcome: 'accepted', colleague: true }, { pack }))
      .then({ colleague: true })
    given(received())
      .when(deciding({ outcome: 'accepted', colleague: true }))
      .thenRefused('invalid_fields', { colleague: 'not_here' })
  })

  it('name one beside another way too, and not in a no', () => {
    given(received(), needOpened())
      .when(deciding({ ...limit, outcome: 'another_way', message: 'Kun lyd', colleague: true }, { pack }))
      .then({ outcome: 'another_way', colleague: true })
    given(received(), needOpened())
      .when(deciding({ ...limit, outcome: 'refused', colleague: true }, { pack }))
      .thenRefused('invalid_fields', { colleague: 'not_with_outcome' })
  })
})

describe('accepting with conditions, or another way', () => {
  it('limits too, and needs what a refusal needs', () => {
    given(received())
      .when(deciding({ outcome: 'accepted_with_conditions' }))
      .thenRefused('invalid_fields', {
        need: 'unopened',
        assessment: 'required',
        ground: 'required',
        conditions: 'required',
      })
    given(received())
      .when(deciding({ outcome: 'another_way', ...limit }))
      .thenRefused('invalid_fields', {
        need: 'unopened',
        message: 'required',
      })
  })
})

describe('asking, forwarding, wrong authority', () => {
  it('needs words to the citizen and nothing else', () => {
    for (const outcome of ['more_information', 'forwarded', 'wrong_authority'] as const) {
      given(received()).when(deciding({ outcome })).thenRefused('invalid_fields', { message: 'required' })
      given(received())
        .when(deciding({ outcome, message: 'Hvilken afdeling?' }))
        .then({ outcome })
    }
  })
})

describe('who comes second', () => {
  it('is told that it was withdrawn, and not that it was changed', () => {
    const told = () =>
      given(received(), withdrawn)
        .when(deciding({ outcome: 'accepted' }))
        .then()
    expect(told).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ withdrawnAt: expect.anything() }) }),
    )
  })

  it('is told who decided, and when', () => {
    given(received(), decided({ by: bo }))
      .when(deciding({ outcome: 'refused' }))
      .thenRefused('stale_version')
    expect(() =>
      given(received(), decided({ by: bo }))
        .when(deciding({ outcome: 'accepted' }))
        .then(),
    ).toThrow()
  })

  it('cannot answer what is answered, unless to replace the answer', () => {
    const again = deciding({ outcome: 'accepted' }, { version: 2 })
    given(received(), decided()).when(again).thenRefused('not_possible')
    given(received(), decided())
      .when({ ...again, replaces: true } as typeof again)
      .then({ outcome: 'accepted', replaces: 2 })
  })

  it('cannot answer what was withdrawn', () => {
    given(received(), withdrawn)
      .when(deciding({ outcome: 'accepted' }, { version: 2 }))
      .thenRefused('not_possible')
  })

  it('is not in the way of somebody who only looked', () => {
    given(received(), opened, needOpened())
      .when(deciding({ outcome: 'accepted' }))
      .then({ outcome: 'accepted' })
  })
})

describe('opening', () => {
  it('counts once, and only by somebody who handles notices', () => {
    given(received()).when({ type: 'open', by: ida, handles: true }).then({ type: 'opened', by: ida })
    given(received()).when({ type: 'open', by: ida, handles: false }).thenNothing()
    given(received(), opened).when({ type: 'open', by: bo, handles: true }).thenNothing()
  })

  it('of the need is remembered for each who opened it', () => {
    given(received()).when({ type: 'open_need', by: ida }).then({ type: 'need_opened' })
    given(received(), needOpened()).when({ type: 'open_need', by: ida }).thenNothing()
    given(received(), needOpened()).when({ type: 'open_need', by: bo }).then({ type: 'need_opened' })
    given(received({ hasNeed: false }))
      .when({ type: 'open_need', by: ida })
      .thenRefused('not_found')
  })
})

describe('the citizen', () => {
  const change = {
    type: 'change',
    version: 1,
    fields: {},
    hasNeed: false,
    needWithheld: false,
    needChanged: false,
  } as const

  it('may change a notice until it is answered', () => {
    given(received()).when(change).then({ type: 'changed' })
    given(received(), decided())
      .when({ ...change, version: 2 })
      .thenRefused('not_possible')
    given(received(), withdrawn)
      .when({ ...change, version: 2 })
      .thenRefused('not_possible')
    given(received(), changed()).when(change).thenRefused('stale_version')
  })

  it('may withdraw also after a yes, but once, and not after a no', () => {
    given(received()).when({ type: 'withdraw', version: 1 }).then({ type: 'withdrawn' })
    given(received(), decided()).when({ type: 'withdraw', version: 2 }).then({ type: 'withdrawn' })
    given(received(), withdrawn).when({ type: 'withdraw', version: 2 }).thenRefused('not_possible')
    given(received(), decided({ outcome: 'refused' }))
      .when({ type: 'withdraw', version: 2 })
      .thenRefused('not_possible')
  })

  it('may answer a question, and then waits again', () => {
    const asked = [received(), decided({ outcome: 'more_information' })] as const
    given(...asked)
      .when({ type: 'reply', version: 2 })
      .then({ type: 'replied' })
    given(received()).when({ type: 'reply', version: 1 }).thenRefused('not_possible')
    expect(given(...asked, { type: 'replied', at: '2026-03-03' }).notice.status).toBe('waiting')
  })
})

describe('no need as a ground', () => {
  it('is known by its words, and only where there is nothing else', () => {
    for (const ground of [
      'Borgeren har ikke oplyst et behov',
      'Behovet er ikke begrundet',
      'Intet behov',
      'No need was given',
      'uden begrundelse',
    ])
      expect(isNoNeed(ground), ground).toBe(true)
    for (const ground of [
      'En anden borgers private forhold drøftes',
      'Behovet kan dækkes af et referat',
      'The need is met by minutes',
    ])
      expect(isNoNeed(ground), ground).toBe(false)
  })
})

describe('policy alone', () => {
  it('is told from a ground that has something to say', () => {
    expect(isPolicyAlone('Optagelse er ikke tilladt efter vores regler')).toBe(true)
    expect(isPolicyAlone('Retningslinjerne, fordi en anden borgers forhold drøftes')).toBe(false)
    expect(isPolicyAlone('third_party')).toBe(false)
  })
})

describe('a CPR number in what staff write to the citizen', () => {
  const cpr = 'Det gælder også 010190-1234, som er til stede.'

  it.each(['assessment', 'ground'])('is pointed out in a refusal: %s', field => {
    given(received(), needOpened())
      .when(deciding({ outcome: 'refused', ...limit, [field]: cpr }))
      .thenRefused('invalid_fields', { [field]: 'cpr' })
  })

  it('is pointed out in a message and in a condition', () => {
    given(received())
      .when(deciding({ outcome: 'more_information', message: cpr }))
      .thenRefused('invalid_fields', { message: 'cpr' })
    given(received(), needOpened())
      .when(deciding({ outcome: 'accepted_with_conditions', ...limit, conditions: cpr }))
      .thenRefused('invalid_fields', { conditions: 'cpr' })
  })

  it('is not what a phone number, a date or the number of the case is taken for', () => {
    given(received())
      .when(
        deciding({
          outcome: 'more_information',
          message: 'Ring på 79 79 79 79 før den 26.11.2026 om KOL-23456789.',
        }),
      )
      .then({ outcome: 'more_information' })
  })
})

import { describe, expect, it } from 'vitest'
import { allPrints, printOf, textsOf } from '../../../src/build/answer-prints.ts'
import { signOffOf, withSignatures } from '../../../src/core/policy/sign-off.ts'

const read = { answerId: 'audio_office', language: 'da', hash: 'abc' } as const
const who = { by: 'Ida Jurist, jurist', on: '2026-12-01' }

describe('who has read an answer', () => {
  it('is nobody until somebody signs', () => {
    expect(signOffOf(read, {})).toEqual({ standing: 'unsigned' })
  })

  it('is kept with the fingerprint they read', () => {
    const signed = withSignatures({}, [read], who)
    expect(signOffOf(read, signed)).toEqual({ standing: 'signed', ...who })
    expect(signOffOf({ ...read, language: 'en' }, signed)).toEqual({ standing: 'unsigned' })
  })

  it('no longer counts once the answer was changed, and says who had signed it', () => {
    const signed = withSignatures({}, [read], who)
    expect(signOffOf({ ...read, hash: 'abd' }, signed)).toEqual({ standing: 'changed', ...who })
  })

  it('covers every text the answer may say, the shared ones too', () => {
    const keys = textsOf('audio_office', 'da').map(({ key }) => key)
    expect(keys).toContain('answers/audio_office:main.verdict.ask')
    expect(keys).toContain('answers/common:fob')
    expect(printOf('audio_office', 'da')).not.toBe(printOf('audio_office', 'en'))
  })

  it('has a fingerprint for every answer in both languages', () => {
    const prints = allPrints()
    expect(new Set(prints.map(({ answerId, language }) => `${answerId} ${language}`)).size).toBe(
      prints.length,
    )
  })
})

import { describe, expect, it } from 'vitest'
import {
  type AnswerPage,
  allPages,
  answerPage,
  printOf,
  printsOf,
} from '../../../src/build/content-book/answer-page.ts'
import { pageHtml } from '../../../src/build/content-book/page-html.ts'
import { signOffOf, withSignatures } from '../../../src/core/policy/sign-off.ts'
import { da } from '../../said.ts'

const read = { answerId: 'audio_office', municipality: 'kolding', language: 'da', hash: 'abc' } as const
const who = { by: 'Ida Jurist, jurist', on: '2026-12-01' }

describe('who has read an answer', () => {
  it('is nobody until somebody signs', () => {
    expect(signOffOf(read, {})).toEqual({ standing: 'unsigned' })
  })

  it('is kept with the fingerprint they read, for that authority and language alone', () => {
    const signed = withSignatures({}, [read], who)
    expect(signOffOf(read, signed)).toEqual({ standing: 'signed', ...who })
    expect(signOffOf({ ...read, language: 'en' }, signed)).toEqual({ standing: 'unsigned' })
    expect(signOffOf({ ...read, municipality: 'nyborg' }, signed)).toEqual({ standing: 'unsigned' })
  })

  it('no longer counts once the answer was changed, and says who had signed it', () => {
    const signed = withSignatures({}, [read], who)
    expect(signOffOf({ ...read, hash: 'abd' }, signed)).toEqual({ standing: 'changed', ...who })
  })

  it('leaves what others have signed', () => {
    const first = withSignatures({}, [read], who)
    const both = withSignatures(first, [{ ...read, municipality: 'nyborg' }], { ...who, by: 'Bo' })
    expect(signOffOf(read, both)).toEqual({ standing: 'signed', ...who })
  })
})

const page = (over: Partial<AnswerPage> = {}): AnswerPage => ({
  ...answerPage({ answerId: 'audio_office.can_refuse', municipality: 'kolding', language: 'da' }),
  ...over,
})

const [variant] = page().variants
if (!variant) throw new Error('no variant')

describe('the page that is signed', () => {
  it('shows heading, verdict, short, say, more, sources, values and date, in that order', () => {
    const html = pageHtml(page(), 'da', '')
    const places = [
      `>${page().heading}<`,
      da('answers/audio_office:can_refuse.verdict.yes.asked'),
      da('answers/audio_office:can_refuse.short.reason'),
      da('answers/audio_office:can_refuse.say'),
      da('answers/common:fold.ombudsman'),
      'https://www.ombudsmanden.dk/',
      'employeeVeto = yes',
      '2026-11-24</small>',
      printOf(page()),
    ].map(text => html.indexOf(text))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('shows each way of putting the verdict', () => {
    expect(variant.verdicts).toEqual([
      da('answers/audio_office:can_refuse.verdict.yes.asked'),
      da('answers/audio_office:can_refuse.verdict.yes.reversed'),
      da('answers/audio_office:can_refuse.verdict.yes.fact'),
    ])
  })

  it.each<[string, Partial<AnswerPage>]>([
    ['heading', { heading: 'Må de det?' }],
    ['verdict', { variants: [{ ...variant, verdicts: ['Nej'] }] }],
    ['short', { variants: [{ ...variant, parts: { ...variant.parts, short: [] } }] }],
    ['words to say', { variants: [{ ...variant, parts: { ...variant.parts, say: 'Sig: »Nej«' } }] }],
    ['fold', { variants: [{ ...variant, parts: { ...variant.parts, more: [] } }] }],
    ['source', { variants: [{ ...variant, sources: [] }] }],
    ['value', { variants: [{ ...variant, values: [] }] }],
    ['date', { pack: { ...page().pack, checkedOn: '2026-12-24' } }],
  ])('has another fingerprint with another %s', (_what, over) => {
    expect(printOf(page(over))).not.toBe(printOf(page()))
  })

  it('has one for each authority and language', () => {
    const prints = printsOf(allPages().filter(({ answerId }) => answerId === 'audio_office.can_refuse'))
    expect(prints).toHaveLength(20)
    expect(new Set(prints.map(({ hash }) => hash)).size).toBe(20)
  })
})

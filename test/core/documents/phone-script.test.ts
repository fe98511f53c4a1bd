import { describe, expect, it } from 'vitest'
import { toText } from '../../../src/core/documents/formats/text.ts'
import { phoneScript } from '../../../src/core/documents/papers/phone-script.ts'
import { da, withAny } from '../../said.ts'
import { sheetInput } from './samples.ts'

const { pack, ruling } = sheetInput
const said = (over: Partial<typeof sheetInput>) => toText(phoneScript({ ...sheetInput, ...over }))

describe('what to say on the phone', () => {
  it('asks where the rules want a request, and only tells where telling is enough', () => {
    expect(said({ ruling: { ...ruling, word: 'request' } })).toMatch(
      withAny(da, 'letters:script.sayRequest', 'act'),
    )
    expect(said({ ruling: { ...ruling, word: 'notice' } })).toMatch(
      withAny(da, 'letters:script.sayNotice', 'act'),
    )
  })

  it('has the hours of the telephone where the authority states them', () => {
    const contacts = { ...pack.contacts, phoneHours: { da: 'hverdage 9 til 15', en: 'weekdays 9 to 15' } }
    expect(said({ pack: { ...pack, contacts } })).toContain(
      da('letters:script.beforeItems.hours', { hours: 'hverdage 9 til 15' }),
    )
    expect(said({ pack: { ...pack, contacts: { ...contacts, phoneHours: null } } })).not.toMatch(
      withAny(da, 'letters:script.beforeItems.hours', 'hours'),
    )
  })
})

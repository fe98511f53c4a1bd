import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/adapters/crypto/random.ts'
import { canonicalJson } from '../../../src/core/canonical-json.ts'
import { citizenPermissions, outcomeOf } from '../../../src/core/notice/decision/citizen-permissions.ts'
import { readContact } from '../../../src/core/notice/fields/contact-faults.ts'
import { fingerprint } from '../../../src/core/notice/fields/fingerprint.ts'
import { isWithheld, withoutNeed } from '../../../src/core/notice/fields/need.ts'
import { points } from '../../../src/core/notice/lifecycle/points.ts'
import { readCode, readReference, referenceFrom } from '../../../src/core/notice/lifecycle/reference.ts'
import { changed, decided, given, needOpened, now, opened, received, withdrawn } from './given.ts'

const at = now.toISOString()

describe('what has become of a notice', () => {
  it('counts every event, but only what changes the matter makes a new version', () => {
    const { notice } = given(received(), { type: 'sent', at }, opened, needOpened(), changed(), decided())
    expect(notice).toMatchObject({ sequence: 6, version: 3, status: 'answered', sentAt: at, openedAt: at })
  })

  it('tells the points in order, and leaves open what has not happened', () => {
    expect(points(given(received(), opened).notice)).toEqual([
      { point: 'received', at },
      { point: 'sent' },
      { point: 'delivered' },
      { point: 'opened', at },
      { point: 'answered' },
    ])
  })

  it('has an outcome only when somebody has answered or it was taken back', () => {
    expect(outcomeOf(given(received()).notice)).toBeUndefined()
    expect(outcomeOf(given(received(), decided({ outcome: 'more_information' })).notice)).toBe(
      'more_information',
    )
    expect(outcomeOf(given(received(), decided(), withdrawn).notice)).toBe('withdrawn')
  })

  it('lets the citizen reply only when asked', () => {
    expect(citizenPermissions(given(received()).notice)).toEqual({
      change: true,
      withdraw: true,
      reply: false,
    })
    expect(citizenPermissions(given(received(), decided({ outcome: 'more_information' })).notice).reply).toBe(
      true,
    )
    expect(citizenPermissions(given(received(), decided()).notice)).toEqual({
      change: false,
      withdraw: true,
      reply: false,
    })
  })
})

describe('a reference', () => {
  it('has the prefix and eight letters nobody mistakes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32, max: 200 }), bytes => {
        expect(referenceFrom('KOL', bytes)).toMatch(
          /^KOL-[234679ACDEFGHJKMNPQRTWXY]{4}-[234679ACDEFGHJKMNPQRTWXY]{4}$/,
        )
      }),
    )
  })

  it('is read as people type it', () => {
    for (const typed of ['KOL-7F4K-92TM', 'kol7f4k92tm', ' kol 7f4k–92tm '])
      expect(readReference(typed)).toBe('KOL-7F4K-92TM')
    for (const typed of ['', 'KOL', 'KOL-7F4K-92T', 'KOL-7F4K-92TMM', "KOL-7F4K-92T'", '\0'.repeat(11)])
      expect(readReference(typed)).toBeUndefined()
  })

  it('has a code that is read as people type it', () => {
    expect(readCode('9kq4t 7wm2p')).toBe('9KQ4T7WM2P')
    expect(readCode('9KQ4T-7WM2P')).toBe('9KQ4T7WM2P')
  })
})

describe('the fingerprint', () => {
  const sent = {
    municipality: 'kolding',
    conversationId: 'c',
    draft: 1,
    fields: { medium: 'audio', department: 'Jobcenter' },
    contact: { name: 'Åse', reply: 'email', email: 'a@b.dk' },
  } as const

  it('is the same whatever order things were said in', () => {
    const turned = { ...sent, fields: { department: 'Jobcenter', medium: 'audio' } as const }
    expect(fingerprint(sent, sha256)).toBe(fingerprint(turned, sha256))
  })

  it('is another when anything that is sent is another', () => {
    const others = [
      { ...sent, municipality: 'nyborg' },
      { ...sent, conversationId: 'd' },
      { ...sent, draft: 2 },
      { ...sent, fields: { ...sent.fields, medium: 'video' } as const },
      { ...sent, contact: { ...sent.contact, name: 'Bo' } },
    ]
    const prints = new Set([sent, ...others].map(one => fingerprint(one, sha256)))
    expect(prints.size).toBe(6)
  })

  it('rests on JSON that has one form', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
  })
})

describe('the need', () => {
  it('is taken out of the fields everybody sees', () => {
    const { fields, need } = withoutNeed({ medium: 'audio', need: ['remember'], needText: 'Jeg glemmer' })
    expect(fields).toEqual({ medium: 'audio' })
    expect(need).toEqual({ need: ['remember'], needText: 'Jeg glemmer' })
    expect(withoutNeed({ medium: 'audio' }).need).toBeUndefined()
  })

  it('is withheld when nothing but that was said', () => {
    expect(isWithheld({ need: ['prefer_not_to_say'] })).toBe(true)
    expect(isWithheld({ need: ['prefer_not_to_say'], needText: 'men jeg glemmer' })).toBe(false)
    expect(isWithheld({ need: ['hear'] })).toBe(false)
    expect(isWithheld(undefined)).toBe(false)
  })
})

describe('the contact', () => {
  it('needs the address that the chosen way of answering uses', () => {
    expect(readContact({ name: 'Åse', reply: 'email' })).toEqual({ faults: { email: 'required' } })
    expect(readContact({ name: 'Åse', reply: 'letter', address: ' ' })).toEqual({
      faults: { address: 'required' },
    })
    expect(readContact({ name: 'Åse', reply: 'phone', phone: '12345678', email: '' })).toMatchObject({
      contact: { name: 'Åse' },
    })
  })

  it('says what is wrong with each field', () => {
    expect(readContact({ reply: 'pigeon', email: 'x', cpr: '1' })).toEqual({
      faults: { name: 'required', reply: 'invalid', email: 'invalid', cpr: 'unknown' },
    })
    expect(readContact({ name: '\u200b\u2060', reply: 'phone', phone: 'ring til mig' })).toEqual({
      faults: { name: 'invalid', phone: 'invalid' },
    })
    expect(readContact(null)).toEqual({ faults: { name: 'required', reply: 'required' } })
    expect(readContact({ name: 'x'.repeat(201), reply: 'phone', phone: '12345678' })).toEqual({
      faults: { name: 'too_long' },
    })
  })
})

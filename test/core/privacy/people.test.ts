import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/core/language.ts'
import { mask } from '../../../src/core/privacy/mask.ts'

const rows = (name: string): string[][] =>
  readFileSync(`test/core/privacy/${name}.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('\t'))

const asLanguage = (code: string | undefined): Language => (code === 'en' ? 'en' : 'da')

/** Language, what kind, the message, and the words of it that must be gone. */
const personal = rows('personal').map(([code, kind = '', text = '', secret = '']) => ({
  kind,
  text,
  secret,
  masked: mask(text, asLanguage(code)).text,
}))
const ordinary = rows('ordinary').map(([code, text = '']) => ({
  text,
  masked: mask(text, asLanguage(code)).text,
}))

const share = (part: number, whole: number): number => part / whole

describe('people and numbers said in words', () => {
  it.each(['name', 'cpr', 'phone', 'email', 'address'])('%s: at least 95 of 100 are taken out', wanted => {
    const own = personal.filter(one => one.kind === wanted)
    const gone = own.filter(one => !one.masked.includes(one.secret))
    expect(share(gone.length, own.length)).toBeGreaterThanOrEqual(wanted === 'cpr' ? 0.95 : 0.97)
  })

  it('dates, amounts, paragraphs, case numbers and places stay, but for 2 in 100', () => {
    const changed = ordinary.filter(one => one.masked !== one.text)
    expect(share(changed.length, ordinary.length)).toBeLessThanOrEqual(0.02)
  })

  it('a child, a partner and a caseworker are no names any more, and what is asked stays', () => {
    expect(mask('min søn Emil og sagsbehandler Mette Hansen, må jeg optage?', 'da').text).toBe(
      'min søn [navn] og sagsbehandler [navn], må jeg optage?',
    )
  })
})

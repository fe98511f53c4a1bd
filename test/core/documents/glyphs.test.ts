import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spelling } from '../../../src/core/documents/formats/glyphs.ts'

const latinOnly = () => spelling(codePoint => codePoint < 0x250)

describe('characters the fonts lack', () => {
  it('become one number for a whole sentence, blanks and all', () => {
    const { spell, notes } = latinOnly()
    expect(spell('Min søster: أختي سوف تكون معي.')).toBe('Min søster: [1].')
    expect(notes()[0]).toMatch(/^\[1\] U\+0623 U\+062E/)
  })

  it('keep the number they were given first', () => {
    const { spell, notes } = latinOnly()
    expect([spell('a 😀 b 🙂 c'), spell('🙂')]).toEqual(['a [1] b [2] c', '[2]'])
    expect(notes()).toEqual(['[1] U+1F600', '[2] U+1F642'])
  })

  it('leave line breaks where they are', () => {
    expect(latinOnly().spell('я\nя')).toBe('[1]\n[1]')
  })

  it('are each named once, and a blank is not missing', () => {
    const { spell, missing } = latinOnly()
    spell('я и я 😀')
    expect(missing()).toEqual(['U+044F', 'U+0438', 'U+1F600'])
  })

  it('can always be put back from the note: nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        fc.pre(!/[[\]]/.test(text))
        const { spell, notes } = latinOnly()
        const shown = spell(text)
        const runs = notes().map(note => {
          const [, ...points] = note.split(' ')
          return points.map(point => String.fromCodePoint(Number.parseInt(point.slice(2), 16))).join('')
        })
        expect(shown.replace(/\[(\d+)\]/g, (_, number: string) => runs[Number(number) - 1] ?? '')).toBe(text)
      }),
    )
  })
})

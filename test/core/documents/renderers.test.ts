import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/core/canonical-json.ts'
import { shownLetter } from '../../../src/core/documents/formats/blocks.ts'
import { toHtml } from '../../../src/core/documents/formats/html.ts'
import { documentIn, toJson } from '../../../src/core/documents/formats/json.ts'
import { toText } from '../../../src/core/documents/formats/text.ts'
import { decisionLetter } from '../../../src/core/documents/letters/decision-letter.ts'
import { noticeDocument } from '../../../src/core/documents/papers/notice-document.ts'
import { da } from '../../said.ts'
import { beyondTheFonts, naughty, unprintable } from './naughty.ts'
import { textOfHtml, words } from './read-html.ts'
import { citizenInput, citizenNotice, ordinaryFields, refusalInput } from './samples.ts'

const everyNaughtyOne = [...naughty, ...beyondTheFonts, ...unprintable]

const noticeSaying = (text: string) =>
  noticeDocument({
    ...citizenInput,
    contact: { name: text, reply: 'letter', address: text },
    fields: { ...ordinaryFields, place: text, scope: text, needText: text, othersPresent: text },
  })

const letterSaying = (text: string) =>
  decisionLetter({
    ...refusalInput,
    assessment: text,
    ground: text,
    message: text,
    signer: { name: text, title: text, unit: text, phone: text },
    language: 'en',
  })

const tagsIn = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([tag]) => tag.toLowerCase())
const allowed = new Set(
  'html head meta title style body div header main section h1 h2 h3 p span ul li table tbody tr th td blockquote a'.split(
    ' ',
  ),
)

describe('the page', () => {
  it('is whole by itself: language, title, one first heading, no script, nothing fetched', () => {
    const html = toHtml(citizenNotice())
    expect(html).toMatch(/^<!doctype html>\n<html lang="da">/)
    expect(html).toContain(`<title>${da('letters:notice.title.citizen.request')}</title>`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|src=/)
    expect(html).toContain("default-src 'none'")
  })

  it('gives every label of a table as a row header', () => {
    const html = toHtml(citizenNotice())
    expect(html.match(/<tr>/g)?.length).toBe(html.match(/<th scope="row">/g)?.length)
  })

  it('marks the English part and the Danish words inside it', () => {
    const html = toHtml(decisionLetter({ ...refusalInput, language: 'en' }))
    expect(html).toContain('<section lang="en"')
    expect(html).toContain('<p lang="da" dir="auto">')
  })

  it.each(everyNaughtyOne)('shows whatever was written as text: %j', text => {
    for (const model of [noticeSaying(text), letterSaying(text)]) {
      const html = toHtml(model)
      expect(tagsIn(html).filter(tag => !allowed.has(tag.replace(/[</]/g, '')))).toEqual([])
      expect(html.match(/<[^>]*\son\w+=/i)).toBeNull()
      expect(
        html.match(/href="[^"]*"/g)?.every(href => href === 'href="https://optagelse.kolding.dk/status"'),
      ).toBe(true)
    }
  })

  it('shows any text at all as that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), text => {
        fc.pre(text.trim() !== '' && !/\p{Cc}|\u00ad/u.test(text))
        expect(words(textOfHtml(toHtml(noticeSaying(text))))).toContain(words(text))
      }),
      { numRuns: 60 },
    )
  })

  it('links nothing but a web address', () => {
    const model = citizenNotice()
    const html = toHtml({
      ...model,
      sections: [{ level: 2, blocks: [{ kind: 'link', label: 'x', href: 'javascript:alert(1)' }] }],
    })
    expect(html).not.toContain('href=')
    expect(html).toContain('x: javascript:alert(1)')
  })
})

describe('the plain text', () => {
  it('says the same words as the page, in the same order', () => {
    const model = decisionLetter(refusalInput)
    const plain = toText(model)
      .replace(/^[=.-]+$/gm, '')
      .replace(/^(?:>|-|!) /gm, '')
      .replace(/: /g, ' ')
    expect(words(plain).replaceAll(':', '')).toBe(words(textOfHtml(toHtml(model))).replaceAll(':', ''))
  })

  it('cannot be given a false heading or row by what the citizen writes', () => {
    const text = toText(noticeSaying('Hele mødet\nAfdeling: Falsk\n======'))
    expect(text).not.toMatch(/^Afdeling: Falsk/m)
    expect(text).not.toMatch(/^======$/m)
  })

  it('holds no control characters', () => {
    for (const text of everyNaughtyOne) {
      expect(toText(noticeSaying(text))).not.toMatch(/(?![\n\t])\p{Cc}|[\u2028\u2029]|\p{Surrogate}/u)
    }
  })
})

describe('the stored JSON', () => {
  it('is one line of canonical JSON under a versioned schema', () => {
    const json = toJson(citizenNotice(), {
      reference: 'KOL-7QX4MR2K',
      b: 1,
      a: { d: 1, c: [{ z: 1, y: 2 }] },
    })
    expect(json).toContain('"schema":"lydhoer.notice/1"')
    expect(json).toContain('"data":{"a":{"c":[{"y":2,"z":1}],"d":1},"b":1,"reference":"KOL-7QX4MR2K"}')
    expect(json).not.toContain('\n')
  })

  it('gives back the very document it was made from', () => {
    for (const text of everyNaughtyOne) {
      const model = noticeSaying(text)
      expect(documentIn(toJson(model, {}))).toEqual(model)
      expect(toHtml(documentIn(toJson(model, {})))).toBe(toHtml(model))
    }
  })

  it('is written one way only, whatever order it was built in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })

  it('is not opened when it is something else', () => {
    expect(() => documentIn('{"schema":"other/1","document":{"kind":"notice"}}')).toThrow('unavailable')
  })
})

describe('the letter on a page', () => {
  it('is whole', () => {
    const text = JSON.stringify(shownLetter(decisionLetter(refusalInput)))
    const said = [
      da('letters:letter.heading.answer'),
      da('letters:receipt.stands', { Occasion: da('letters:Occasion.office') }),
    ]
    for (const part of [...said, refusalInput.ground ?? '', 'Pia Øster']) {
      expect(text).toContain(part)
    }
  })
})

import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kolding } from '../../../flows/policies/kolding.ts'
import { exportFiles } from '../../../src/core/documents/formats/export.ts'
import { toHtml } from '../../../src/core/documents/formats/html.ts'
import { toCalendar } from '../../../src/core/documents/formats/ics.ts'
import { documentIn, toJson } from '../../../src/core/documents/formats/json.ts'
import { toMemo } from '../../../src/core/documents/formats/memo.ts'
import { toText } from '../../../src/core/documents/formats/text.ts'
import { toZip } from '../../../src/core/documents/formats/zip.ts'
import { noticeDocument } from '../../../src/core/documents/papers/notice-document.ts'
import { bigList } from './big-list.ts'
import { textOfHtml } from './read-html.ts'
import { readXml } from './read-xml.ts'
import { citizenInput, ordinaryFields } from './samples.ts'
import { translateIn } from './words.ts'

const utf8 = new TextEncoder()

const noticeSaying = (text: string) =>
  noticeDocument({
    ...citizenInput,
    contact: { name: text, reply: 'letter', address: text },
    fields: { ...ordinaryFields, place: text, scope: text, needText: text, othersPresent: text },
    replies: [{ at: citizenInput.receivedAt, text }],
  })

/** Letters, digits and signs as they were written; blanks and what has no shape are another matter. */
const shown = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Z}\ufffd]/gu, '')

const journal = {
  reference: 'KOL-7QX4MR2K',
  receivedAt: '2026-11-24T09:15:00.000Z',
  title: 'Anmodning om optagelse',
  status: 'answered',
  confidentiality: 'fortrolig',
  filing: { kle: { subject: '15.20.00', facet: 'P35', version: '2.0', label: 'Møder' } },
  versions: { pack: '2026.1', content: '3f9a2c' },
}

const tags = /<\/?([a-z0-9]+)/gi
const tagsOf = (html: string) => new Set([...html.matchAll(tags)].map(([, tag = '']) => tag.toLowerCase()))
const ordinaryTags = tagsOf(toHtml(noticeSaying('Hele mødet')))

describe('every string of the big list', () => {
  it('is there, hundreds of them', () => {
    expect(bigList.length).toBeGreaterThan(450)
  })

  it('stands on the page as the text it is, and brings no tag, no handler, no address', () => {
    for (const text of bigList) {
      const html = toHtml(noticeSaying(text))
      expect([...tagsOf(html)].filter(tag => !ordinaryTags.has(tag))).toEqual([])
      expect(html.match(/<[^>]*\son\w+=/i)).toBeNull()
      expect(html).not.toMatch(/(?:href|src)="(?!https:\/\/optagelse\.kolding\.dk\/status")/)
      expect(shown(textOfHtml(html)), text).toContain(shown(text))
    }
  })

  it('stands in the plain text without a control character, and in the JSON just as it came', () => {
    for (const text of bigList) {
      const model = noticeSaying(text)
      expect(toText(model)).not.toMatch(/(?![\n\t])\p{Cc}|[\u2028\u2029]|\p{Surrogate}/u)
      const json = toJson(model, { reference: text, place: text })
      expect(JSON.parse(json).data).toEqual({ reference: text.toWellFormed(), place: text.toWellFormed() })
      expect(toHtml(documentIn(json))).toBe(toHtml(model))
    }
  })

  it('makes no element of its own in the XML, which stays well formed', () => {
    const namesIn = (text: string) => {
      const xml = toMemo({
        version: '1.2',
        uuid: '00000000-0000-4000-8000-000000000000',
        reference: text,
        pack: kolding,
        senderCvr: '29189897',
        createdAt: '2026-11-25T13:05:00.123Z',
        pdf: utf8.encode('%PDF-1.7'),
        json: utf8.encode('{}'),
        statusUrl: 'https://optagelse.kolding.dk/status',
        words: { label: text, document: text, data: text, action: text, remark: 'Kladde' },
        recipient: { id: text, idType: 'CPR', label: text },
        filing: { caseId: text, caseSystem: text, kle: { subject: text, version: text, label: text } },
      })
      return namesUnder(readXml(xml))
    }
    const ordinary = namesIn('x')
    for (const text of bigList.filter(one => one !== '')) expect(namesIn(text), text).toEqual(ordinary)
  })

  it('names no file in the package, and comes out of it byte for byte', () => {
    for (const text of bigList) {
      const files = exportFiles({
        documents: [{ name: 'notice', version: 1, kind: 'json', bytes: utf8.encode(text) }],
        journal: {
          ...journal,
          sender: text,
          department: text,
          caseNumber: text,
        },
        notesHeading: 'Noter',
        guidance: text,
        notes: [{ at: '2026-11-25T08:00:00Z', by: text, text }],
        digest: () => '0'.repeat(64),
      })
      const unpacked = unzipSync(toZip(files))
      expect(Object.keys(unpacked).every(name => /^[a-z0-9.-]+$/.test(name))).toBe(true)
      for (const { name, bytes } of files) expect(unpacked[name]).toEqual(bytes)
    }
  })

  it('opens no second event in the calendar, and no line longer than calendars take', () => {
    const meeting = { startsAt: '2026-11-26T10:00:00+01:00', madeAt: '2026-11-24T09:15:00.000Z', sequence: 0 }
    for (const uid of bigList) {
      const lines = toCalendar([{ ...meeting, uid }], translateIn('da')).split('\r\n')
      expect(lines.filter(line => line.startsWith('BEGIN:'))).toHaveLength(2)
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
  })
})

type Node = ReturnType<typeof readXml>
const namesUnder = (node: Node): string[] => [node.name, ...node.children.flatMap(namesUnder)]

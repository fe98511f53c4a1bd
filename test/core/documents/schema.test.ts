import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toJson } from '../../../src/core/documents/formats/json.ts'
import { decisionSchema, noticeSchema, schemaFiles } from '../../../src/core/documents/formats/schema.ts'
import { decisionLetter } from '../../../src/core/documents/letters/decision-letter.ts'
import { noticeDocument } from '../../../src/core/documents/papers/notice-document.ts'
import { outcomes } from '../../../src/core/notice/decision/outcome-questions.ts'
import { citizenInput, ordinaryFields, ordinaryInput, refusalInput } from './samples.ts'

const { need, needText, ...publicFields } = ordinaryFields

const data = {
  municipality: 'kolding',
  reference: 'KOL-7QX4MR2K',
  receivedAt: '2026-11-24T09:15:00.000Z',
  version: 1,
  word: 'request',
  language: 'da',
  fields: publicFields,
  hasNeed: true,
  versions: { pack: '2026.1', content: '3f9a2c' },
  trial: false,
}

describe('the schema of what is stored', () => {
  it('fits both copies of a notice', () => {
    const staff = toJson(noticeDocument(ordinaryInput), data)
    const citizen = toJson(noticeDocument({ ...citizenInput, wroteIn: 'en' }), { ...data, need, needText })
    expect(noticeSchema.parse(JSON.parse(staff))).toBeTruthy()
    expect(noticeSchema.parse(JSON.parse(citizen))).toBeTruthy()
  })

  it.each(outcomes)('fits every letter: %s', outcome => {
    const letter = decisionLetter({
      ...refusalInput,
      outcome,
      language: 'en',
      conditions: 'Sluk',
      message: 'Hej',
    })
    const json = toJson(letter, { ...data, decision: { outcome, at: refusalInput.decidedAt } })
    expect(decisionSchema.parse(JSON.parse(json))).toBeTruthy()
  })

  it('lets no need into the fields that staff see', () => {
    const json = toJson(noticeDocument(ordinaryInput), { ...data, fields: ordinaryFields })
    expect(noticeSchema.safeParse(JSON.parse(json)).success).toBe(false)
  })

  it('stands in docs/schemas as it is (else: node src/build/bundling/write-schemas.ts)', () => {
    for (const [name, schema] of Object.entries(schemaFiles())) {
      const kept: unknown = JSON.parse(readFileSync(`docs/schemas/${name}`, 'utf8'))
      expect(kept).toEqual(JSON.parse(JSON.stringify(schema)))
    }
  })
})

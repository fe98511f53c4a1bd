import { describe, expect, it } from 'vitest'
import { changeNotice } from '../../src/app/change-notice.ts'
import { decideNotice } from '../../src/app/decide-notice.ts'
import { openNeed } from '../../src/app/open-need.ts'
import { type ReadDocument, readDocument } from '../../src/app/read-document.ts'
import { readStaffDocument } from '../../src/app/read-staff-document.ts'
import { readStatus } from '../../src/app/read-status.ts'
import type { DocumentLink } from '../../src/app/status.ts'
import { toHtml } from '../../src/core/documents/html.ts'
import { documentIn } from '../../src/core/documents/json.ts'
import { decisionSchema, noticeSchema } from '../../src/core/documents/schema.ts'
import { toText } from '../../src/core/documents/text.ts'
import { readPdf } from '../adapters/read-pdf.ts'
import { characters, textOfHtml } from '../core/documents/read-html.ts'
import { type TestDeps, testDeps } from '../deps.ts'
import { ida, send } from './sending.ts'

const textOf = ({ bytes }: ReadDocument): string => new TextDecoder().decode(bytes)

const readerOf = (deps: TestDeps, documents: readonly DocumentLink[], name: string) => (kind: string) => {
  const link = documents.find(one => one.name === name && one.kind === kind)
  return readDocument(deps, { municipality: 'kolding', token: link?.url.split('/').at(-1) ?? '' })
}

const expectOneDocument = async (read: (kind: string) => Promise<ReadDocument>) => {
  const model = documentIn(textOf(await read('json')))
  const html = textOf(await read('html'))
  expect(html).toBe(toHtml(model))
  expect(textOf(await read('text'))).toBe(toText(model))
  const pdf = await readPdf((await read('pdf')).bytes)
  expect(characters(pdf.text)).toBe(characters(textOfHtml(html)))
}

describe('the documents of a sent notice', () => {
  it('say the same in every kind, and fit the published schema', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const read = readerOf(deps, receipt.documents, 'notice')
    await expectOneDocument(read)
    expect(noticeSchema.parse(JSON.parse(textOf(await read('json')))).data.needText).toBe(
      'Jeg glemmer tit, hvad der bliver sagt',
    )
  })

  it('show staff what came first as it came, also when nobody read it before it was changed', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    await changeNotice(deps, {
      ...receipt,
      version: 1,
      fields: { place: 'Et helt andet sted', needText: null },
    })
    const about = { municipality: 'kolding', reference: receipt.reference, kind: 'json' } as const
    const [first, again] = [
      await readStaffDocument(deps, ida, { ...about, version: 1 }),
      await readStaffDocument(deps, ida, { ...about, version: 1 }),
    ]
    expect(again).toEqual(first)
    const { data } = noticeSchema.parse(JSON.parse(textOf(first)))
    const own = JSON.parse(textOf(await readerOf(deps, receipt.documents, 'notice')('json')))
    expect(textOf(first)).not.toMatch(/Et helt andet sted|needText|"remember"/)
    expect(data).toMatchObject({ version: 1, rules: own.data.rules, fields: own.data.fields })
    const second = textOf(await readStaffDocument(deps, ida, about))
    expect(second).toContain('Et helt andet sted')
  })

  it('reach staff without the need, in every kind', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { municipality: 'kolding', reference: receipt.reference, name: 'notice' } as const
    for (const kind of ['html', 'text', 'json'] as const) {
      expect(textOf(await readStaffDocument(deps, ida, { ...about, kind }))).not.toMatch(
        /glemmer tit|at huske|"remember"/,
      )
    }
    const json = textOf(await readStaffDocument(deps, ida, { ...about, kind: 'json' }))
    expect(noticeSchema.parse(JSON.parse(json)).data.hasNeed).toBe(true)
    const pdf = await readPdf((await readStaffDocument(deps, ida, { ...about, kind: 'pdf' })).bytes)
    expect(pdf.text).not.toMatch(/glemmer tit|At huske/)
  })

  it('are followed by a letter that says the same in every kind, and fits the schema', async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await openNeed(deps, ida, about)
    await decideNotice(deps, ida, {
      ...about,
      version: 1,
      outcome: 'refused',
      assessment: 'Du kan få det samme, når vi skriver aftalerne ned sammen undervejs.',
      ground: 'En anden borger deltager og vil ikke optages.',
    })
    const { status } = await readStatus(deps, { reference: receipt.reference, code: receipt.code })
    const read = readerOf(deps, status.documents, 'decision')
    await expectOneDocument(read)
    expect(decisionSchema.parse(JSON.parse(textOf(await read('json')))).data.decision.outcome).toBe('refused')
  })
})

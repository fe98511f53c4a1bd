import { describe, expect, it } from 'vitest'
import { ringOf } from '../../../src/adapters/crypto/key-ring.ts'
import { aesVault } from '../../../src/adapters/crypto/vault.ts'
import { openSqlite } from '../../../src/adapters/storage/sqlite.ts'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { readStaffDocument } from '../../../src/app/casework/read-staff-document.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { writesOf } from '../../../src/app/documents/document-row.ts'
import { type ReadDocument, readDocument } from '../../../src/app/documents/read-document.ts'
import { reseal } from '../../../src/app/jobs/reseal.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import type { DocumentLink } from '../../../src/app/notice/status.ts'
import { openedDocument } from '../../../src/app/sealed/encrypted.ts'
import { toHtml } from '../../../src/core/documents/formats/html.ts'
import { documentIn } from '../../../src/core/documents/formats/json.ts'
import { decisionSchema, noticeSchema } from '../../../src/core/documents/formats/schema.ts'
import { toText } from '../../../src/core/documents/formats/text.ts'
import { capital } from '../../../src/core/text/capital.ts'
import type { Vault } from '../../../src/ports.ts'
import { readPdf } from '../../adapters/read-pdf.ts'
import { characters, textOfHtml } from '../../core/documents/read-html.ts'
import { type TestDeps, testDeps } from '../../deps.ts'
import { da } from '../../said.ts'
import { ownCopiesIn, spreadOut } from '../old-copies.ts'
import { ida, send } from '../sending.ts'

/** What a document says of the need that is sent in these tests, but for their own words. */
const needSaid = [da('notice:label.need'), capital(da('notice:value.need.remember'))]

const key = (byte: number) => new Uint8Array(32).fill(byte)

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
      const kept = textOf(await readStaffDocument(deps, ida, { ...about, kind }))
      expect(kept).not.toMatch(/glemmer tit|"remember"/)
      for (const said of needSaid) expect(kept).not.toContain(said)
    }
    const json = textOf(await readStaffDocument(deps, ida, { ...about, kind: 'json' }))
    expect(noticeSchema.parse(JSON.parse(json)).data.hasNeed).toBe(true)
    const pdf = await readPdf((await readStaffDocument(deps, ida, { ...about, kind: 'pdf' })).bytes)
    for (const said of ['glemmer tit', ...needSaid]) expect(pdf.text).not.toContain(said)
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

describe('the keys that documents lie under', () => {
  const stored = async (deps: TestDeps) => {
    const [notice] = await deps.store.queue('kolding', { limit: 1 })
    const key = { municipality: 'kolding', noticeId: notice?.id ?? '' }
    const documents = await deps.store.documents(key)
    const rows = await Promise.all(documents.map(({ id }) => deps.store.documentBytes(key, id)))
    const copies = await ownCopiesIn(deps, 'kolding')
    return { key, copies, rows: rows.flatMap(row => (row === undefined ? [] : [row])) }
  }

  it("are the need's own for the citizen's copy, which holds it, and the documents' for all others", async () => {
    const deps = await testDeps()
    const { receipt } = await send(deps)
    const about = { municipality: 'kolding', reference: receipt.reference }
    await readStaffDocument(deps, ida, { ...about, kind: 'html' })
    await readerOf(deps, receipt.documents, 'notice')('pdf')
    await decideNotice(deps, ida, { ...about, version: 1, outcome: 'accepted' })
    const { rows, copies } = await stored(deps)
    expect(copies).toHaveLength(1)
    for (const copy of copies) {
      const place = `kolding/copy/${copy.noticeId}/1`
      expect(() => deps.vault.decrypt(copy, `need/${place}`)).not.toThrow()
      expect(() => deps.vault.decrypt(copy, `document/${place}`)).toThrow()
    }
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const own = /notice\.1\.citizen/.test(row.documentId)
      const under = (label: string) => () => deps.vault.decrypt(row, label)
      const [ordinary, need] = [
        under(`document/kolding/${row.documentId}`),
        under(`need/kolding/copy/${row.documentId}`),
      ]
      expect(own ? need : ordinary).not.toThrow()
      expect(own ? ordinary : need).toThrow()
    }
  })

  it("were the documents' for all of them before, and such a copy still opens; a new data key puts it right", async () => {
    const [old, both] = [ringOf({ a: key(5) }), ringOf({ b: key(6), a: key(5) })].map(aesVault)
    if (old === undefined || both === undefined) throw new Error('no keys')
    const database = openSqlite(':memory:', 'db/migrations')
    const deps = await testDeps({ store: database.store, vault: old })
    const { receipt } = await send(deps)
    const { copies } = await stored(deps)
    database.raw.exec('DELETE FROM own_copies')
    await deps.store.write(writesOf(copies.flatMap(copy => spreadOut(deps, copy))))
    const { key: notice, rows } = await stored(deps)
    expect(rows).toHaveLength(3)
    const before = rows.map(row => ({ row, plain: openedDocument(deps, row) }))
    await database.sealed.replace(
      'documentBytes',
      before.map(({ row, plain }) => ({
        before: {
          place: 0,
          named: { ...notice, documentId: row.documentId },
          keyId: row.keyId,
          bytes: row.bytes,
        },
        after: old.encrypt(plain, `document/kolding/${row.documentId}`),
      })),
    )
    const texts = async (vault: Vault) =>
      Promise.all(
        (['json', 'html', 'text'] as const).map(async kind =>
          textOf(await readerOf({ ...deps, vault }, receipt.documents, 'notice')(kind)),
        ),
      )
    const told = await texts(old)
    expect(told.join()).toContain('Jeg glemmer tit')
    await reseal({ ...deps, vault: both, sealed: database.sealed })
    expect(await texts(aesVault(ringOf({ b: key(6) })))).toEqual(told)
    for (const row of (await stored(deps)).rows.filter(({ documentId }) => /citizen/.test(documentId)))
      expect(() => both.decrypt(row, `need/kolding/copy/${row.documentId}`)).not.toThrow()
  })
})

describe('a paper that nobody has opened, while the disk is full', () => {
  it('is handed out all the same, and is the same one when there is room again', async () => {
    const database = openSqlite(':memory:', 'db/migrations')
    const deps = await testDeps({ store: database.store })
    const { receipt } = await send(deps)
    await deps.settled()
    const read = readerOf(deps, receipt.documents, 'notice')
    const pages = database.raw.pragma('page_count', { simple: true })
    database.raw.pragma(`max_page_count = ${pages}`)
    const made = await read('pdf')
    await expect(deps.settled()).rejects.toMatchObject({ code: 'not_received' })
    database.raw.pragma('max_page_count = 1000000')
    const stored = await read('pdf')
    expect(made.bytes.length).toBeGreaterThan(10_000)
    expect(stored).toEqual(made)
    database.close()
  })
})

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { kolding } from '../../../flows/policies/kolding.ts'
import { type ExportInput, exportFiles } from '../../../src/core/documents/formats/export.ts'
import { type MemoInput, toMemo, uuidFrom } from '../../../src/core/documents/formats/memo.ts'
import { toZip } from '../../../src/core/documents/formats/zip.ts'
import { beyondTheFonts, naughty, unprintable } from './naughty.ts'
import { readXml, type XmlNode } from './read-xml.ts'
import { translateIn } from './words.ts'

const utf8 = new TextEncoder()
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const da = translateIn('da')
const everyNaughtyOne = [...naughty, ...beyondTheFonts, ...unprintable]

const memoInput: MemoInput = {
  version: '1.2',
  uuid: uuidFrom(digest(utf8.encode('letter'))),
  reference: 'KOL-7QX4MR2K',
  pack: kolding,
  senderCvr: '29189897',
  createdAt: '2026-11-25T13:05:00.123Z',
  pdf: utf8.encode('%PDF-1.7 æøå'),
  json: utf8.encode('{"a":1}'),
  statusUrl: 'https://optagelse.kolding.dk/status',
  words: {
    label: da('letters:export.label', { authority: 'Kolding Kommune' }),
    document: da('letters:export.document'),
    data: da('letters:export.data'),
    action: da('letters:export.action'),
    remark: da('letters:export.remark'),
  },
  filing: {
    caseId: '2026-1183',
    caseSystem: 'ESDH',
    kle: { subject: '15.20.00', facet: 'P35', version: '2.0', label: 'Møder' },
  },
}

const namesUnder = (node: XmlNode | undefined): string[] => node?.children.map(({ name }) => name) ?? []
const find = (node: XmlNode, name: string): XmlNode | undefined =>
  node.name === name ? node : node.children.map(child => find(child, name)).find(found => found !== undefined)

describe('the draft for Digital Post', () => {
  it('has its elements in the order of MeMo', () => {
    const root = readXml(toMemo(memoInput))
    expect(namesUnder(root)).toEqual(['memo:MessageHeader', 'memo:MessageBody'])
    expect(namesUnder(find(root, 'memo:MessageHeader'))).toEqual(
      'messageType messageUUID messageID label mandatory legalNotification Sender Recipient ContentData'
        .split(' ')
        .map(name => `memo:${name}`),
    )
    expect(namesUnder(find(root, 'memo:Sender'))).toEqual(['memo:senderID', 'memo:idType', 'memo:label'])
    expect(namesUnder(find(root, 'memo:ContentData'))).toEqual(['memo:CaseID', 'kle:KLEdata'])
    expect(namesUnder(find(root, 'kle:KLEdata'))).toEqual(
      ['subjectKey', 'version', 'activityFacet', 'label'].map(name => `kle:${name}`),
    )
    expect(namesUnder(find(root, 'memo:MessageBody'))).toEqual([
      'memo:createdDateTime',
      'memo:MainDocument',
      'memo:TechnicalDocument',
    ])
    expect(namesUnder(find(root, 'memo:MainDocument'))).toEqual(['memo:label', 'memo:File', 'memo:Action'])
    expect(namesUnder(find(root, 'memo:File'))).toEqual(
      ['encodingFormat', 'filename', 'language', 'content'].map(name => `memo:${name}`),
    )
  })

  it('names its namespaces and its version, with a schema version in 1.1 only', () => {
    expect(readXml(toMemo(memoInput)).attributes).toEqual({
      'xmlns:memo': 'https://DigitalPost.dk/MeMo-1',
      'xmlns:kle': 'http://kle-online.dk/',
      memoVersion: '1.2',
    })
    expect(readXml(toMemo({ ...memoInput, version: '1.1' })).attributes).toMatchObject({
      memoVersion: '1.1',
      memoSchVersion: '1.1.0',
    })
  })

  it('carries the exact bytes of the letter', () => {
    const content = find(readXml(toMemo(memoInput)), 'memo:content')?.text ?? ''
    expect(Buffer.from(content, 'base64').equals(Buffer.from(memoInput.pdf))).toBe(true)
  })

  it('leaves the recipient for staff to fill in, and says that nobody has checked it', () => {
    const xml = toMemo(memoInput)
    expect(find(readXml(xml), 'memo:recipientID')?.text).toBe('')
    expect(xml).toContain(`<!-- ${da('letters:export.remark')}`)
  })

  it('shows nothing of the content in what becomes a notification', () => {
    expect(find(readXml(toMemo(memoInput)), 'memo:label')?.text).toBe(
      da('letters:export.label', { authority: 'Kolding Kommune' }),
    )
    expect(toMemo(memoInput)).not.toContain('memo:notification')
  })

  it.each(everyNaughtyOne)('stays well formed whatever a field holds: %j', text => {
    const xml = toMemo({
      ...memoInput,
      reference: text,
      recipient: { id: text, idType: 'CPR', label: text },
      filing: { caseId: text, caseSystem: text, kle: { subject: text, version: text, label: text } },
    })
    const root = readXml(xml)
    expect(namesUnder(find(root, 'memo:ContentData'))).toEqual(['memo:CaseID', 'kle:KLEdata'])
    expect(xml).not.toMatch(/(?![\n\t])\p{Cc}|\p{Surrogate}|\ufffe|\uffff/u)
  })

  it('has an identifier made from the letter, in the form the format asks for', () => {
    const form = /^[a-f0-9]{8}-[a-f0-9]{4}-4[a-f0-9]{3}-[89ab][a-f0-9]{3}-[a-f0-9]{12}$/
    for (const text of everyNaughtyOne) expect(uuidFrom(digest(utf8.encode(text)))).toMatch(form)
    expect(uuidFrom('f'.repeat(64))).toBe(uuidFrom('f'.repeat(64)))
  })
})

const exportInput: ExportInput = {
  documents: [
    { name: 'notice', version: 1, kind: 'pdf', bytes: utf8.encode('%PDF notice') },
    { name: 'notice', version: 1, kind: 'json', bytes: utf8.encode('{}') },
    { name: 'decision', version: 2, kind: 'pdf', bytes: utf8.encode('%PDF letter') },
  ],
  journal: {
    reference: 'KOL-7QX4MR2K',
    receivedAt: '2026-11-24T09:15:00.000Z',
    title: 'Anmodning om optagelse',
    sender: 'Åse Bjørn Ælund',
    status: 'answered',
    outcome: 'refused',
    confidentiality: 'fortrolig',
    filing: { kle: { subject: '15.20.00', facet: 'P35', version: '2.0', label: 'Møder' } },
    versions: { pack: '2026.1', content: '3f9a2c' },
  },
  notes: [{ at: '2026-11-25T08:00:00.000Z', by: 'Pia Øster', text: 'Ringet, ikke svaret.' }],
  notesHeading: da('letters:export.notes'),
  digest,
}

const textIn = (input: ExportInput, name: string): string =>
  new TextDecoder().decode(exportFiles(input).find(file => file.name === name)?.bytes)

describe('the export of one notice', () => {
  it('holds documents, journal data, notes and a manifest, named by us', () => {
    expect(exportFiles(exportInput).map(({ name }) => name)).toEqual([
      'journal.json',
      'letter-2.pdf',
      'notes.txt',
      'notice-1.json',
      'notice-1.pdf',
      'manifest.sha256',
    ])
  })

  it('tells when it came, with the Copenhagen offset', () => {
    expect(textIn(exportInput, 'journal.json')).toContain('"receivedAt":"2026-11-24T10:15:00+01:00"')
  })

  it('says that the notes may be seen by those given access to the file', () => {
    expect(textIn(exportInput, 'notes.txt')).toMatch(new RegExp(`^${da('letters:export.notes')}`))
  })

  it('holds the need only when it is handed over', () => {
    expect(exportFiles(exportInput).some(({ name }) => name.startsWith('need'))).toBe(false)
    const need = { name: 'need', version: 1, kind: 'pdf', bytes: utf8.encode('%PDF') } as const
    const withNeed = { ...exportInput, documents: [...exportInput.documents, need] }
    expect(exportFiles(withNeed).map(({ name }) => name)).toContain('need-1.pdf')
  })

  it('lists the hash of every file', () => {
    const files = exportFiles(exportInput)
    const manifest = textIn(exportInput, 'manifest.sha256')
    for (const { name, bytes } of files.slice(0, -1))
      expect(manifest).toContain(`${digest(bytes)}  ${name}\n`)
  })

  it('is the same bytes for the same notice, in every time zone', () => {
    const first = digest(toZip(exportFiles(exportInput)))
    expect(digest(toZip(exportFiles(exportInput)))).toBe(first)
    const elsewhere = `import { toZip } from './src/core/documents/formats/zip.ts'
      process.stdout.write(Buffer.from(toZip([{ name: 'a', bytes: new Uint8Array([1, 2]) }])).toString('hex'))`
    const inZone = (TZ: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', elsewhere], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
    expect(inZone('Pacific/Auckland')).toBe(inZone('America/Anchorage'))
  })

  it('unpacks to what was packed, whatever the citizen wrote', () => {
    for (const text of everyNaughtyOne) {
      const journal = { ...exportInput.journal, sender: text, department: text, caseNumber: text }
      const files = exportFiles({
        ...exportInput,
        journal,
        notes: [{ at: '2026-11-25T08:00:00Z', by: text, text }],
      })
      const unpacked = unzipSync(toZip(files))
      expect(Object.keys(unpacked)).toEqual(files.map(({ name }) => name))
      for (const { name, bytes } of files) expect(unpacked[name]).toEqual(bytes)
      expect(Object.keys(unpacked).every(name => /^[a-z0-9.-]+$/.test(name))).toBe(true)
      expect(JSON.parse(textIn({ ...exportInput, journal }, 'journal.json'))).toMatchObject({ sender: text })
    }
  })
})

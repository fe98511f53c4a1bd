import { copenhagenIso } from '../../calendar/copenhagen.ts'
import { canonicalJson } from '../../canonical-json.ts'
import type { Mix } from '../../notice/decision/meetings.ts'
import type { Filing } from './memo.ts'
import { printable } from './printable.ts'
import type { PackedFile } from './zip.ts'

export type StoredKind = 'html' | 'pdf' | 'text' | 'json'
export type StoredDocument = {
  name: 'notice' | 'decision' | 'need'
  version: number
  kind: StoredKind
  bytes: Uint8Array
  /** A letter or a notice without what it says of the need; its name says so. */
  withoutNeed?: boolean
}

/** What a case system needs to know (offentlighedsloven § 15: when it arrived, and what it is about, in short). */
export type Journal = {
  reference: string
  receivedAt: string
  title: string
  sender: string
  caseNumber?: string
  department?: string
  status: string
  outcome?: string
  /** How the meetings differ in what was answered. */
  mix?: Mix
  confidentiality: string
  /** A proposal; the municipality's own rules decide. */
  retention?: string
  filing: Filing
  versions: { pack: string; content: string; privacy?: string; rule?: string; reader?: string }
  /** A rehearsal: it belongs in no case. */
  rehearsal?: boolean
}

export type CaseNote = { at: string; by: string; text: string }

export type ExportInput = {
  /** Exact bytes as stored. The need only where somebody requested it and that was logged (duties 13, 30). */
  documents: readonly StoredDocument[]
  journal: Journal
  /** The standard rule text the citizen was shown. */
  guidance?: string
  notes: readonly CaseNote[]
  /** Printed above the notes: the citizen may be given access to them (duties 30). */
  notesHeading: string
  memo?: string
  /** Stands in front of every file name, and in a file of its own. */
  mark?: { prefix: string; text: string }
  /** SHA-256 as 64 hexadecimal digits. */
  digest: (bytes: Uint8Array) => string
}

const extensions: Record<StoredKind, string> = { html: 'html', pdf: 'pdf', text: 'txt', json: 'json' }
const stems = { notice: 'notice', decision: 'letter', need: 'need' }

const utf8 = new TextEncoder()
const textFile = (name: string, text: string): PackedFile => ({ name, bytes: utf8.encode(text) })

const documentFile = ({ name, version, kind, bytes, withoutNeed }: StoredDocument): PackedFile => ({
  name: `${stems[name]}-${version}${withoutNeed ? '-without-need' : ''}.${extensions[kind]}`,
  bytes,
})

const noteText = ({ at, by, text }: CaseNote): string =>
  `${copenhagenIso(new Date(at))}  ${printable(by)}\n${printable(text)}\n`

/**
 * Everything about one notice as files, named by us only, in one order, with a manifest of their hashes (`sha256sum
 * -c manifest.sha256` checks it). The same input gives the same bytes.
 */
export const exportFiles = (input: ExportInput): PackedFile[] => {
  const { documents, journal, guidance, notes, notesHeading, memo, mark, digest } = input
  const files = [
    ...documents.map(documentFile),
    textFile('journal.json', `${canonicalJson(journalData(journal))}\n`),
    ...(guidance ? [textFile('guidance.txt', `${printable(guidance)}\n`)] : []),
    ...(notes.length
      ? [textFile('notes.txt', [`${notesHeading}\n`, ...notes.map(noteText)].join('\n'))]
      : []),
    ...(memo ? [textFile('memo.xml', memo)] : []),
    ...(mark ? [textFile('mark.txt', `${mark.text}\n`)] : []),
  ]
    .map(({ name, bytes }) => ({ name: `${mark?.prefix ?? ''}${name}`, bytes }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const manifest = files.map(({ name, bytes }) => `${digest(bytes)}  ${name}\n`).join('')
  return [...files, textFile('manifest.sha256', manifest)]
}

const journalData = ({ receivedAt, ...journal }: Journal): Record<string, unknown> => ({
  schema: 'lydhoer.journal/1',
  ...journal,
  receivedAt: copenhagenIso(new Date(receivedAt)),
})

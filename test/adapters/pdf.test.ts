import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toPdf } from '../../src/adapters/pdf/pdf.ts'
import { toHtml } from '../../src/core/documents/formats/html.ts'
import { decisionLetter } from '../../src/core/documents/letters/decision-letter.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { blankForm } from '../../src/core/documents/papers/blank-form.ts'
import { noticeDocument } from '../../src/core/documents/papers/notice-document.ts'
import { phoneScript } from '../../src/core/documents/papers/phone-script.ts'
import { type NoticeFields, needs } from '../../src/core/notice/fields/field-schema.ts'
import { bigList } from '../core/documents/big-list.ts'
import { beyondTheFonts, naughty } from '../core/documents/naughty.ts'
import { characters, textOfHtml, words } from '../core/documents/read-html.ts'
import {
  acceptedInput,
  citizenInput,
  citizenNotice,
  englishInput,
  fonts,
  needAttachment,
  ordinaryFields,
  ordinaryInput,
  refusalInput,
  sheetInput,
  staffNotice,
} from '../core/documents/samples.ts'
import { da } from '../said.ts'
import { readPdf, rolesIn, type TreeNode } from './read-pdf.ts'

const documents: Record<string, DocumentModel> = {
  'the staff copy': staffNotice(),
  "the citizen's copy": citizenNotice(),
  "the citizen's English copy": noticeDocument(englishInput),
  'the need attachment': needAttachment(),
  'a refusal': decisionLetter(refusalInput),
  'a refusal in both languages': decisionLetter({ ...refusalInput, language: 'en' }),
  'a yes': decisionLetter(acceptedInput),
  'the blank form': blankForm(sheetInput),
  'the phone script': phoneScript(sheetInput),
}

const render = (model: DocumentModel) => toPdf(model, fonts)
const read = async (model: DocumentModel) => readPdf((await render(model)).bytes)

const nodesOf = (node: TreeNode): TreeNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)]

describe('a PDF', () => {
  it.each(Object.entries(documents))('says the same as the page, in the same order: %s', async (_, model) => {
    const { text } = await read(model)
    expect(characters(text)).toBe(characters(textOfHtml(toHtml(model))))
  })

  it('keeps the words apart as the page does', async () => {
    const { text } = await read(decisionLetter(refusalInput))
    expect(words(text)).toBe(words(textOfHtml(toHtml(decisionLetter(refusalInput)))))
  })

  it.each(Object.entries(documents))('tells its language, title and date: %s', async (_, model) => {
    const { info, marked, preferences } = await read(model)
    expect(info).toMatchObject({ Title: model.title, Language: model.language, Author: model.sender.name })
    expect(info.CreationDate).toBe(
      `D:${new Date(model.madeAt).toISOString().replace(/\D/g, '').slice(0, 14)}Z`,
    )
    expect(marked).toBe(true)
    expect(preferences?.get('DisplayDocTitle')).toBe(true)
  })

  it('is tagged: one first heading, lists, tables whose labels are row headers', async () => {
    const { trees } = await read(staffNotice())
    const roles = trees.flatMap(rolesIn)
    expect(roles.filter(role => role === 'H1')).toHaveLength(1)
    expect(roles).toEqual(
      expect.arrayContaining(['Document', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TD']),
    )
    const headers = trees.flatMap(nodesOf).filter(({ role }) => role === 'TH')
    expect(headers.length).toBeGreaterThan(10)
    expect(headers.every(header => header.scope === 'Row')).toBe(true)
  })

  it('leaves no text outside its tags', async () => {
    for (const model of Object.values(documents)) expect((await read(model)).untagged).toEqual([])
  })

  it('marks the English part as English', async () => {
    const { bytes } = await render(decisionLetter({ ...refusalInput, language: 'en' }))
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (en)')
  })

  it('claims PDF/UA in its metadata', async () => {
    const { bytes } = await render(staffNotice())
    expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('carries every font it uses', async () => {
    const source = Buffer.from((await render(decisionLetter(refusalInput))).bytes).toString('latin1')
    const described = source.match(/\/Type \/FontDescriptor/g) ?? []
    expect(described).toHaveLength(2)
    expect(source.match(/\/FontFile2 /g)).toHaveLength(described.length)
    expect(source).not.toContain('Helvetica')
  })

  it('has a bookmark for the title and one for each heading', async () => {
    const model = decisionLetter(refusalInput)
    const { outline } = await read(model)
    expect(outline?.map(({ title }) => title)).toEqual([model.title])
    expect(outline?.[0]?.items.map(({ title }: { title: string }) => title)).toEqual(
      model.sections.flatMap(({ heading }) => heading ?? []),
    )
  })

  it('has no script, no attachment, and no link but to the status page', async () => {
    for (const model of Object.values(documents)) {
      const { scripts, attachments, links } = await read(model)
      expect(scripts).toBeNull()
      expect(attachments).toBeNull()
      for (const link of links) expect(link).toMatchObject({ subtype: 'Link', url: model.statusUrl })
    }
    expect((await read(citizenNotice())).links).toHaveLength(1)
  })

  it('does not link an address the citizen wrote', async () => {
    const place = 'https://ond.invalid/ javascript:alert(1)'
    const model = noticeDocument({ ...ordinaryInput, fields: { ...ordinaryFields, place } })
    const { links, text } = await read(model)
    expect(links).toEqual([])
    expect(words(text)).toContain(place)
  })

  it('holds an ordinary notice on one page, in both copies and languages', async () => {
    expect((await render(staffNotice())).pages).toBe(1)
    expect((await render(citizenNotice())).pages).toBe(1)
    expect((await render(noticeDocument(englishInput))).pages).toBe(1)
    expect((await render(decisionLetter(acceptedInput))).pages).toBe(1)
  })

  it('is the same bytes for the same document', async () => {
    const [first, second] = [await render(citizenNotice()), await render(citizenNotice())]
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
  })

  it('is the same bytes from a program just started as from one that has made many', async () => {
    const unread = { regular: fonts.regular.slice(), semiBold: fonts.semiBold.slice() }
    const first = await toPdf(decisionLetter(refusalInput), unread)
    await toPdf(citizenNotice(), unread)
    const later = await toPdf(decisionLetter(refusalInput), unread)
    expect(Buffer.from(first.bytes).equals(Buffer.from(later.bytes))).toBe(true)
  })

  it('reads the same after a document whose letters are made of parts of others', async () => {
    const place = 'ÇČÅÖÉñłøæ Ćž'
    await render(noticeDocument({ ...citizenInput, fields: { ...ordinaryFields, place } }))
    const model = noticeDocument({
      ...citizenInput,
      fields: { ...ordinaryFields, place: 'Centrum, Aarhus C' },
    })
    expect((await read(model)).text).toContain('Centrum, Aarhus C')
  })

  it('shows whatever the citizen wrote as the text it is', async () => {
    for (const text of naughty) {
      const model = noticeDocument({
        ...citizenInput,
        fields: { ...ordinaryFields, needText: text, place: text.slice(0, 200), scope: text.slice(0, 200) },
      })
      const pdf = await read(model)
      expect(characters(pdf.text), text).toBe(characters(textOfHtml(toHtml(model))))
      expect(pdf.links.map(({ url }) => url)).toEqual([model.statusUrl])
    }
  })

  it('shows the big list as the page does, and spells out what it cannot draw', async () => {
    const at = citizenInput.receivedAt
    const saying = (texts: string[]) =>
      noticeDocument({ ...citizenInput, replies: texts.map(text => ({ at, text })) })
    const all = bigList.filter(text => text.trim() !== '')
    const beyond = new Set<string>()
    for (const text of all.filter(one => /[^\u0020-\u007e]/.test(one)))
      if ((await render(saying([text]))).missing.length > 0) beyond.add(text)
    const drawn = all.filter(text => !beyond.has(text))
    expect(drawn.length).toBeGreaterThan(300)
    for (const texts of [drawn, [...beyond]]) {
      const model = saying(texts)
      const pdf = await read(model)
      expect(pdf.links.map(({ url }) => url)).toEqual([model.statusUrl])
      // A font draws µ and μ, ﬁ and fi alike, and the PDF calls them by one name.
      if (texts === drawn)
        expect(characters(pdf.text).normalize('NFKC')).toBe(
          characters(textOfHtml(toHtml(model))).normalize('NFKC'),
        )
      else expect(pdf.text).toContain('U+')
    }
  })

  it('flows over pages with every field at its limit, and loses nothing', async () => {
    const words = (most: number, word: string) =>
      word
        .repeat(Math.ceil(most / word.length))
        .slice(0, most)
        .trim()
    const long = words(200, 'Åse Ødegårds lange Łódź-forklaring, ')
    const fields: NoticeFields = {
      ...ordinaryFields,
      place: long,
      department: long,
      employee: long,
      scope: long,
      othersPresent: long,
      cameraPosition: long,
      authority: long,
      onBehalfOf: 'guardian',
      need: [...needs],
      needText: words(500, `${'x'.repeat(120)} og så videre. `),
    }
    const model = noticeDocument({
      ...citizenInput,
      fields,
      contact: { name: long, reply: 'letter', address: words(400, 'Solsikkevej 12\n') },
    })
    const pdf = await read(model)
    expect(pdf.pages).toBeGreaterThan(1)
    expect(characters(pdf.text)).toBe(characters(textOfHtml(toHtml(model))))
  })

  it('flows over pages with a long answer from staff', async () => {
    const assessment = 'Vi har set på netop din situation og talt den igennem med dig. '.repeat(120)
    const model = decisionLetter({ ...refusalInput, assessment, ground: assessment, language: 'en' })
    const pdf = await read(model)
    expect(pdf.pages).toBeGreaterThan(6)
    expect(characters(pdf.text)).toBe(characters(textOfHtml(toHtml(model))))
    expect(pdf.untagged).toEqual([])
  })

  it('spells out what its fonts cannot draw, and reports it', async () => {
    for (const text of beyondTheFonts) {
      const model = noticeDocument({ ...citizenInput, fields: { ...ordinaryFields, needText: text } })
      const { bytes, missing } = await render(model)
      const { text: shown } = await readPdf(bytes)
      expect(missing.length, text).toBeGreaterThan(0)
      for (const name of missing) expect(words(shown), text).toContain(name)
      expect(words(shown)).toContain(model.print.glyphsHeading)
    }
  })

  it('gives screen readers the original of what it spells out', async () => {
    const model = noticeDocument({ ...citizenInput, fields: { ...ordinaryFields, needText: 'glad 😀' } })
    const source = Buffer.from((await render(model)).bytes).toString('latin1')
    const utf16 = Buffer.from('\ufeffglad 😀', 'utf16le').swap16().toString('latin1')
    expect(source).toContain(`/ActualText (${utf16})`)
  })

  it('says nothing about characters where the fonts have them all', async () => {
    const { missing } = await render(staffNotice())
    expect(missing).toEqual([])
    expect((await read(staffNotice())).text).not.toContain(staffNotice().print.glyphsHeading)
  })

  it('numbers its pages outside the reading order', async () => {
    const model = decisionLetter(refusalInput)
    const { pages, text, allText } = await read(model)
    expect(pages).toBe(2)
    const last = model.print.page.replace('{page}', '2').replace('{pages}', '2')
    expect(allText).toContain(last)
    expect(text).not.toContain(last)
  })
})

const installed = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const onDisk = async (model: DocumentModel): Promise<string> => {
  const path = join(mkdtempSync(join(tmpdir(), 'lydhoer-')), 'document.pdf')
  writeFileSync(path, (await render(model)).bytes)
  return path
}

/** Other people's tools, where the machine has them; the tests above never need them. */
describe('a PDF in the eyes of other programs', () => {
  it.skipIf(!installed('qpdf'))('has sound syntax (qpdf; skipped where it is not installed)', async () => {
    for (const model of Object.values(documents)) {
      const report = execFileSync('qpdf', ['--check', await onDisk(model)], { encoding: 'utf8' })
      expect(report).toContain('No syntax or stream encoding errors')
    }
  })

  it.skipIf(!installed('pdfinfo'))('is tagged (pdfinfo; skipped where it is not installed)', async () => {
    const path = await onDisk(decisionLetter(refusalInput))
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/)
    const structure = execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' })
    expect(structure).toContain('/Scope /Row')
    expect(structure).toContain(
      `"${da('letters:receipt.stands', { Occasion: da('letters:Occasion.office') })}"`,
    )
  })

  it.skipIf(!installed('pdffonts'))(
    'embeds its fonts (pdffonts; skipped where it is not installed)',
    async () => {
      const report = execFileSync('pdffonts', [await onDisk(staffNotice())], { encoding: 'utf8' })
      const lines = report.trim().split('\n').slice(2)
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines) expect(line).toMatch(/IBMPlexSans.*\byes\s+yes\s+yes\b/)
    },
  )
})
